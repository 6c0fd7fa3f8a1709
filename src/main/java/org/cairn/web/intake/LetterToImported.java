package org.cairn.web.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.mail.MailDesk;
import org.cairn.mail.Preview;
import org.cairn.program.ProgramYear;
import org.cairn.signup.intake.ImportPreview;
import org.cairn.signup.intake.ImportRow;
import org.springframework.stereotype.Component;

/** The letter that imported people get, as the first of them would read it. */
@Component
class LetterToImported {

    private static final String WELCOME = "imported-welcome";
    private static final String CONFIRM = "confirm-sign-up";

    private final MailDesk mail;

    LetterToImported(MailDesk mail) {
        this.mail = mail;
    }

    Preview preview(ProgramYear year, ImportPreview preview, boolean mustConfirm) {
        String name = preview.rows().stream()
                .filter(row -> row.fate() == ImportRow.Fate.NEW)
                .map(ImportRow::name)
                .findFirst()
                .orElse("Ana Example");
        return mail.preview(mustConfirm ? CONFIRM : WELCOME, model(year, preview, name));
    }

    private static Map<String, Object> model(ProgramYear year, ImportPreview preview, String name) {
        Map<String, Object> program = new LinkedHashMap<>();
        program.put("name", year.programName());
        program.put("year", year.label());
        program.put("contactName", year.contactName());
        program.put("contactEmail", year.contactEmail().value());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("program", program);
        model.put("to", Map.of("name", name, "firstName", name.split(" ")[0]));
        model.put("role", preview.role().word());
        model.put("link", "(a personal link)");
        model.put(
                "links",
                Map.of(
                        "change", "(a personal link)",
                        "pause", "(a personal link)",
                        "withdraw", "(a personal link)",
                        "comeBack", "(a personal link)"));
        model.put("dueOn", "(a day)");
        return model;
    }
}
