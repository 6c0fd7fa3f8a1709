package org.cairn.processes.programyear;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.jspecify.annotations.Nullable;

/** Reads the answers of open-program-year.form and open-cohort-year.form. */
public final class YearSettings {

    private YearSettings() {}

    /** What a coordinator has said about a year of that format. */
    public static OpenProgramYear of(Map<String, Object> answers, Format format) {
        boolean pairs = format == Format.PAIRS;
        String program = text(answers, "program");
        return new OpenProgramYear(
                program,
                pairs ? program.toUpperCase(Locale.ROOT) : text(answers, "programName"),
                text(answers, "label"),
                format,
                LocalDate.parse(text(answers, "signUpOpens")),
                !pairs || text(answers, "signUpEnds").equals("onADay") ? date(answers.get("signUpCloses")) : null,
                LocalDate.parse(text(answers, "yearStart")),
                Integer.parseInt(text(answers, "months")),
                pairs ? text(answers, "checkInRhythm") : "P2M",
                !pairs || text(answers, "approval").equals("yes"),
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
