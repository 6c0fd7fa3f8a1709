package org.cairn.engine.safety;

import java.text.ParseException;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.impl.calendar.CronTimer;

/**
 * How often something repeats, as a diagram writes it: {@code R3/P7D}, or a cron expression. The engine follows whatever
 * is written: of a period of nothing it looks for the next date for ever, in the transaction that holds all deployments.
 */
public final class Rhythm {

    private static final Pattern CYCLE =
            Pattern.compile("R\\d{0,4}/(?:20[2-9]\\d-[^/]+/)?(P[^/]+)"); // the engine counts up from the start
    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,3})W");
    private static final Pattern CRON = Pattern.compile("\\d{1,2}(?:\\s+\\S+){5}|@[a-z]+");
    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final long TEN_YEARS = 3_653 * DAY;
    private static final Date SOME_DAY = new Date(0);

    private Rhythm() {}

    /** What is wrong with a cycle, with the remedy; empty if the engine may follow it. */
    public static Optional<String> fault(String cycle) {
        String text = cycle.strip();
        return text.startsWith("R") ? faultOfPeriod(text) : faultOfCron(text);
    }

    private static Optional<String> faultOfPeriod(String text) {
        Matcher cycle = CYCLE.matcher(text);
        Optional<Long> length = cycle.matches() ? milliseconds(cycle.group(1)) : Optional.empty();
        if (length.isEmpty()) {
            return Optional.of("repeats in a way that Cairn does not follow (" + text
                    + "): write it like R/P7D, R3/P7D or R3/2027-03-20T09:00:00/P7D.");
        }
        return length.get() >= MINUTE && length.get() <= TEN_YEARS
                ? Optional.empty()
                : Optional.of(
                        "repeats every " + cycle.group(1) + ": choose a time between one minute (PT1M) and ten years.");
    }

    private static Optional<String> faultOfCron(String text) {
        if (!CRON.matcher(text).matches()) {
            return Optional.of("repeats more often than once a minute, or in a way that Cairn does not follow (" + text
                    + "): begin it with one second, as in 0 0 9 * * MON.");
        }
        try {
            return CronTimer.parse(text).getDueDate(SOME_DAY).after(SOME_DAY)
                    ? Optional.empty()
                    : Optional.of("waits for a day that never comes (" + text + "): correct it.");
        } catch (ParseException broken) {
            return Optional.of("repeats in a way that cannot be read (" + broken.getMessage() + "): correct it.");
        }
    }

    private static Optional<Long> milliseconds(String period) {
        Matcher weeks = WEEKS.matcher(period);
        if (weeks.matches()) {
            return Optional.of(7 * DAY * Long.parseLong(weeks.group(1)));
        }
        try {
            return Optional.of(DatatypeFactory.newInstance().newDuration(period).getTimeInMillis(SOME_DAY));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        } catch (DatatypeConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
