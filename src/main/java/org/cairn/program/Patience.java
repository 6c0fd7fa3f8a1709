package org.cairn.program;

import java.time.Period;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long a program waits for people.
 *
 * @param waits for each question; what is missing has the usual one
 * @param waitingNews between two letters to somebody who waits
 */
public record Patience(Map<Ask, Waits> waits, Period waitingNews) {

    private static final Map<Ask, Waits> USUAL = Map.ofEntries(
            Map.entry(Ask.CONFIRMATION, Waits.days(2, 5, 14)),
            Map.entry(Ask.CONSENT, Waits.days(4, 7, 10)),
            Map.entry(Ask.FIRST_CONTACT, Waits.days(7, 10, 12)),
            Map.entry(Ask.CHECK_IN_MENTEE, Waits.days(7, 14, 21)),
            Map.entry(Ask.CHECK_IN_MENTOR, Waits.days(10, 17, 24)),
            Map.entry(Ask.REVIEW, Waits.days(7, 14, 24)),
            Map.entry(Ask.RENEWAL, Waits.days(7, 14, 21)),
            Map.entry(Ask.CLOSING, Waits.days(7, 14, 21)),
            Map.entry(Ask.OUTCOMES, Waits.days(10, 20, 30)),
            Map.entry(Ask.SESSION_DATE, Waits.days(3, 5, 7)),
            Map.entry(Ask.SESSION_ATTENDANCE, Waits.days(2, 5, 8)),
            Map.entry(Ask.SESSION_FEEDBACK, Waits.days(3, 6, 9)),
            Map.entry(Ask.LEAD_GROUP, Waits.days(2, 4, 6)));

    public Patience {
        Map<Ask, Waits> all = new EnumMap<>(USUAL);
        all.putAll(waits);
        waits = Map.copyOf(all);
    }

    /** What suits most programs. */
    public static Patience usual() {
        return new Patience(Map.of(), Period.ofDays(42));
    }

    /** The same, with another patience for one question. */
    public Patience with(Ask ask, Waits wait) {
        Map<Ask, Waits> changed = new EnumMap<>(waits);
        changed.put(ask, wait);
        return new Patience(changed, waitingNews);
    }

    /** How long it waits for an answer to this question. */
    public Waits of(Ask ask) {
        return waits.getOrDefault(ask, Waits.days(7, 14, 21));
    }

    boolean orderly() {
        return waits.values().stream().allMatch(Waits::orderly) && Waits.days(waitingNews) >= 7;
    }
}
