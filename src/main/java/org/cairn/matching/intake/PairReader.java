package org.cairn.matching.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.NoEmailAddress;
import org.cairn.kernel.OneLine;
import org.cairn.signup.intake.ImportRow.Trouble;
import org.cairn.signup.intake.Sheet;
import org.jspecify.annotations.Nullable;

/** Understands the cells of one row. */
final class PairReader {

    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "uuuu-MM-dd", "M/d/uuuu", "MMMM d, uuuu", "MMM d, uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.US).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final Pattern RHYTHM =
            Pattern.compile("(?:every )?(\\d{1,2}) ?(week|month)s?|p(\\d{1,2})([wm])", Pattern.CASE_INSENSITIVE);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_NAME = 120;
    private static final int MOST_EARLIER = 20;

    private final Sheet.Row row;
    private final Map<PairColumn, Integer> columns;
    private final LocalDate today;
    private final List<Trouble> troubles = new ArrayList<>();

    private PairReader(Sheet.Row row, Map<PairColumn, Integer> columns, LocalDate today) {
        this.row = row;
        this.columns = new EnumMap<>(columns);
        this.today = today;
    }

    /** @param today where the program is: a pair that has not begun is not under way */
    static PairRow read(Sheet.Row row, Map<PairColumn, Integer> columns, LocalDate today) {
        return new PairReader(row, columns, today).read();
    }

    private PairRow read() {
        PairRow.Member mentor = member(PairColumn.MENTOR_NAME, PairColumn.MENTOR_EMAIL);
        PairRow.Member mentee = member(PairColumn.MENTEE_NAME, PairColumn.MENTEE_EMAIL);
        LocalDate begun = begun();
        Period rhythm = rhythm();
        List<EmailAddress> earlier = earlier();
        PairRow.Members members = mentor == null || mentee == null || begun == null || !troubles.isEmpty()
                ? null
                : new PairRow.Members(mentor, mentee, begun, rhythm, earlier);
        String name = cell(PairColumn.MENTEE_NAME) + " with " + cell(PairColumn.MENTOR_NAME);
        return new PairRow(
                row.number(),
                members,
                new PairRow.WrittenAs(name, cell(PairColumn.MENTEE_EMAIL)),
                List.copyOf(troubles));
    }

    private PairRow.@Nullable Member member(PairColumn nameColumn, PairColumn emailColumn) {
        String name = OneLine.of(cell(nameColumn));
        if (name.isEmpty()) {
            trouble(nameColumn, "Nothing stands here. Write the name.");
        } else if (name.length() > LONGEST_NAME) {
            trouble(nameColumn, "This is longer than a name can be. Write at most " + LONGEST_NAME + " characters.");
        }
        EmailAddress email = email(emailColumn, cell(emailColumn));
        return name.isEmpty() || email == null ? null : new PairRow.Member(name, email);
    }

    private @Nullable EmailAddress email(PairColumn column, String text) {
        try {
            return new EmailAddress(text);
        } catch (NoEmailAddress none) {
            trouble(column, none.sentence());
            return null;
        }
    }

    private @Nullable LocalDate begun() {
        String text = cell(PairColumn.BEGAN_ON);
        LocalDate day = day(text);
        if (day == null) {
            trouble(
                    PairColumn.BEGAN_ON,
                    (text.isEmpty() ? "Nothing stands here." : "“" + text + "” is no day.")
                            + " Write the day like 2026-10-05 or 10/5/2026.");
        } else if (day.isAfter(today)) {
            trouble(PairColumn.BEGAN_ON, "This day is still to come. Import the pair once it has begun.");
        } else if (day.isBefore(LONG_AGO)) {
            trouble(PairColumn.BEGAN_ON, "This is too long ago. Write the year with four digits, like 2026-10-05.");
        }
        return day;
    }

    private static @Nullable LocalDate day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException another) { // the next format may fit
                continue;
            }
        }
        return null;
    }

    private @Nullable Period rhythm() {
        String text = cell(PairColumn.RHYTHM);
        if (text.isEmpty()) {
            return null;
        }
        if (text.equalsIgnoreCase("monthly")) {
            return Period.ofMonths(1);
        }
        Matcher rhythm = RHYTHM.matcher(text);
        if (!rhythm.matches()) {
            trouble(
                    PairColumn.RHYTHM,
                    "“" + text + "” is no rhythm. Write it like “2 months” or “6 weeks”, or leave it blank.");
            return null;
        }
        boolean words = rhythm.group(1) != null;
        int number = Integer.parseInt(rhythm.group(words ? 1 : 3));
        boolean weeks = rhythm.group(words ? 2 : 4).toLowerCase(Locale.ROOT).startsWith("w");
        return weeks ? Period.ofWeeks(number) : Period.ofMonths(number);
    }

    private List<EmailAddress> earlier() {
        List<String> parts = Stream.of(cell(PairColumn.EARLIER).split("[;,|\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() > MOST_EARLIER) {
            trouble(
                    PairColumn.EARLIER,
                    "These are more than " + MOST_EARLIER + ". Leave out those who are not mentors.");
            return List.of();
        }
        return parts.stream()
                .map(part -> email(PairColumn.EARLIER, part))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private String cell(PairColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.cell(index).strip();
    }

    private void trouble(PairColumn column, String sentence) {
        troubles.add(new Trouble(column.heading(), sentence));
    }
}
