package org.cairn.web.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.InWords;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.MailDesk;
import org.cairn.mail.Preview;
import org.cairn.mail.Recipient;
import org.cairn.mail.Sender;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.cairn.signup.intake.ImportPreview;
import org.cairn.signup.intake.ImportRow;
import org.springframework.stereotype.Component;

/** The letter that imported people get, as the first of them would read it. */
@Component
class LetterToImported {

    private static final String WELCOME = "imported-welcome";
    private static final String WELCOME_TO_GROUPS = "peer-welcome";
    private static final String CONFIRM = "confirm-address";
    private static final String LINK = "https://personal.example/link";

    private final MailDesk mail;

    LetterToImported(MailDesk mail) {
        this.mail = mail;
    }

    Preview preview(ProgramYear year, ImportPreview preview, boolean mustConfirm) {
        Recipient first = preview.rows().stream()
                .filter(row -> row.fate() == ImportRow.Fate.NEW)
                .map(row -> new Recipient(row.name(), new EmailAddress(row.email())))
                .findFirst()
                .orElse(new Recipient("Ana Example", new EmailAddress("ana@example.org")));
        Sender sender = new Sender(year.programName(), year.contactName(), year.contactEmail(), null);
        Map<String, Object> model = new HashMap<>(Map.of(
                "program", Map.of("year", year.label()),
                "role", preview.role().word(),
                "link", LINK,
                "links", Map.of("change", LINK, "pause", LINK, "withdraw", LINK, "comeBack", LINK),
                "dueOn", "(two weeks later)"));
        LocalDate lastDay = year.lastDayOfSignUp();
        if (lastDay != null) {
            model.put("lastDay", InWords.dayAndYear(lastDay));
        }
        String welcome = preview.role() == Role.PEER ? WELCOME_TO_GROUPS : WELCOME;
        String letter = mustConfirm ? CONFIRM : welcome;
        return mail.preview(LetterOrder.of(letter, sender, first, model, "preview", "preview"));
    }
}
