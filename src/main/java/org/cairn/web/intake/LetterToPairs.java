package org.cairn.web.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.MailDesk;
import org.cairn.mail.Preview;
import org.cairn.mail.Recipient;
import org.cairn.mail.Sender;
import org.cairn.matching.intake.PairPreview;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;

/** The letter that imported pairs get, as the first of them would read it. */
@Component
class LetterToPairs {

    private static final String LINK = "https://personal.example/link";

    private final MailDesk mail;

    LetterToPairs(MailDesk mail) {
        this.mail = mail;
    }

    /** Empty if nobody in that role is written to. */
    Optional<Preview> preview(ProgramYear year, PairPreview preview, Role role) {
        return preview.people().stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .map(first -> preview(year, first));
    }

    private Preview preview(ProgramYear year, PairPreview.Newcomer first) {
        Map<String, Object> model = Map.of(
                "program",
                Map.of("year", year.label()),
                "role",
                first.role().word(),
                "partners",
                List.of(Map.of("name", new Recipient(first.partner(), first.email()).name())),
                "links",
                Map.of("change", LINK, "pause", LINK, "withdraw", LINK, "comeBack", LINK));
        return mail.preview(LetterOrder.of(
                "under-way-welcome",
                new Sender(year.programName(), year.contactName(), year.contactEmail(), null),
                new Recipient(first.name(), first.email()),
                model,
                "preview",
                "preview"));
    }
}
