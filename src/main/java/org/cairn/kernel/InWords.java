package org.cairn.kernel;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Days, rhythms and lists as they stand in a sentence. One way for every page and letter. */
public final class InWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy, h:mm a z", Locale.US);

    private static final List<String> NTH =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private InWords() {}

    /** “Monday, December 7”, for a day of the next weeks. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** “Monday, December 7, 2026”, for a day that may be far away. */
    public static String dayAndYear(LocalDate day) {
        return DAY_AND_YEAR.format(day);
    }

    /** “December 7, 2026”, for a paper that is kept. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** “Monday, December 7, 2026, 9:05 AM CST”. */
    public static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment);
    }

    /** How often something comes: “every week”, “every 2 months”, “once a year”. */
    public static String every(Period rhythm) {
        long months = rhythm.toTotalMonths();
        if (months > 0) {
            return months == 12 ? "once a year" : every(months, "month");
        }
        return rhythm.getDays() % 7 == 0 ? every(rhythm.getDays() / 7, "week") : every(rhythm.getDays(), "day");
    }

    private static String every(long number, String what) {
        return number == 1 ? "every " + what : "every " + number + " " + what + "s";
    }

    /** “first”, “second”, and after the “tenth” the “11th”. */
    public static String nth(int number) {
        if (number <= NTH.size()) {
            return NTH.get(number - 1);
        }
        boolean teen = number % 100 / 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** “a”, “a and b”, “a, b, and c”; with “as well as” where a thing has an “and” of its own. */
    public static String all(List<String> things) {
        int last = things.size() - 1;
        if (last < 1) {
            return String.join("", things);
        }
        String and = things.stream().anyMatch(thing -> thing.contains(" and ")) ? " as well as " : " and ";
        return String.join(", ", things.subList(0, last)) + (last > 1 ? "," : "") + and + things.get(last);
    }

    /** The label of an option within a sentence: “family medicine” for “Family medicine”, but “MCAT and coursework”. */
    public static String within(String label) {
        boolean word =
                label.length() > 1 && Character.isUpperCase(label.charAt(0)) && !Character.isUpperCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
