package org.cairn.web.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.kernel.InWords;
import org.cairn.report.AnswerMonth;
import org.cairn.report.Count;

/**
 * How it feels to people, month by month.
 *
 * @param strips the months of which something is told
 * @param notes in a sentence each, which months are left out, and why
 */
public record Strips(List<Strip> strips, List<String> notes) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

    static Strips of(List<AnswerMonth> months) {
        List<String> notes = new ArrayList<>();
        List<String> few = names(months, Count.FEW);
        List<String> later = names(months, Count.LATER);
        if (!few.isEmpty()) {
            notes.add("In " + InWords.all(few) + " fewer than 5 people answered.");
        }
        if (!later.isEmpty()) {
            notes.add(InWords.all(later) + (later.size() == 1 ? " is" : " are")
                    + " told when the month after is over, so that nobody's answer shows.");
        }
        return new Strips(
                Strip.feelings(
                        months.stream().filter(month -> month.answered().told()).toList()),
                notes);
    }

    private static List<String> names(List<AnswerMonth> months, Count untold) {
        return months.stream()
                .filter(month -> month.answered().equals(untold))
                .map(AnswerMonth::month)
                .map((YearMonth month) -> MONTH.format(month))
                .toList();
    }
}
