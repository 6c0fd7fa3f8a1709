package org.cairn.processes.farewell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.checkin.CheckInDesk;
import org.cairn.kernel.InWords;
import org.cairn.mail.Attachment;
import org.cairn.mail.MailDesk;
import org.cairn.mentorship.Mentorship;
import org.cairn.processes.Pairs;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;

/** A mentor's certificate of mentoring: who, for which program, from when to when, and how many meetings were reported. */
@Component
class Certificates {

    private final MailDesk mail;
    private final CheckInDesk checkIns;
    private final ProgramDesk programs;
    private final Pairs pairs;

    Certificates(MailDesk mail, CheckInDesk checkIns, ProgramDesk programs, Pairs pairs) {
        this.mail = mail;
        this.checkIns = checkIns;
        this.programs = programs;
        this.pairs = pairs;
    }

    /** The certificate as a file for a letter; none for a pair that never met. */
    List<Attachment> of(Mentorship pair) {
        int meetings = checkIns.meetings(pair.id());
        if (meetings == 0) {
            return List.of();
        }
        ProgramYear year = programs.year(pair.year());
        Map<String, Object> facts = new HashMap<>();
        facts.put("begunOn", InWords.date(pair.begunOn()));
        facts.put("endedOn", InWords.date(pair.endedOn() == null ? pair.endsOn() : pair.endedOn()));
        facts.put("years", pair.number());
        facts.put("meetings", meetings);
        Map<String, Object> model = Map.of(
                "to", Map.of("name", pairs.contact(pair, Role.MENTOR).name()),
                "program",
                        Map.of(
                                "name", year.programName(),
                                "year", year.label(),
                                "contactName", year.contactName(),
                                "contactEmail", year.contactEmail().value()),
                "today", InWords.date(programs.today(pair.year())),
                "mentorship", facts);
        return List.of(
                new Attachment("certificate-of-mentoring.pdf", "application/pdf", mail.paper("certificate", model)));
    }
}
