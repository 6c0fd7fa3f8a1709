package org.cairn.processes.programyear;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.jspecify.annotations.Nullable;

/** Reads the answers of open-program-year.form. */
final class YearSettings {

    private YearSettings() {}

    static OpenProgramYear of(Map<String, Object> answers) {
        String program = text(answers, "program");
        return new OpenProgramYear(
                program,
                program.toUpperCase(Locale.ROOT),
                text(answers, "label"),
                text(answers, "format").equals("groups") ? Format.GROUPS : Format.PAIRS,
                LocalDate.parse(text(answers, "signUpOpens")),
                text(answers, "signUpEnds").equals("onADay") ? date(answers.get("signUpCloses")) : null,
                LocalDate.parse(text(answers, "yearStart")),
                Integer.parseInt(text(answers, "months")),
                text(answers, "checkInRhythm"),
                text(answers, "approval").equals("yes"),
                text(answers, "contactName"),
                text(answers, "contactEmail"),
                text(answers, "zone"),
                null);
    }

    private static String text(Map<String, Object> answers, String key) {
        Object answer = answers.get(key);
        return answer == null ? "" : answer.toString();
    }

    private static @Nullable LocalDate date(@Nullable Object answer) {
        return answer == null ? null : LocalDate.parse(answer.toString());
    }
}
