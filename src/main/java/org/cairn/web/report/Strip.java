package org.cairn.web.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cairn.report.AnswerMonth;
import org.cairn.report.Parts;
import org.cairn.report.VerdictMonth;

/**
 * One month as a strip of parts.
 *
 * @param note what is behind the strip, such as “12 of 15 answered”
 */
public record Strip(String month, String note, Parts parts) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);

    static List<Strip> feelings(List<AnswerMonth> months) {
        return months.stream()
                .map(month -> new Strip(
                        words(month.month()),
                        month.answered().text() + " of " + month.asked() + " answered",
                        month.feels()))
                .toList();
    }

    static List<Strip> verdicts(List<VerdictMonth> months) {
        return months.stream()
                .map(month -> new Strip(
                        words(month.month()),
                        month.parts().total().number() == 1
                                ? "asked once"
                                : "asked " + month.parts().total().text() + " times",
                        month.parts()))
                .toList();
    }

    private static String words(YearMonth month) {
        return MONTH.format(month);
    }
}
