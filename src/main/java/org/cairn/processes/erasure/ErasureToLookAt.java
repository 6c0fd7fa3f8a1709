package org.cairn.processes.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.AnswerRule;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.form.Mistake;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.Contact;
import org.cairn.participant.ErasureDesk;
import org.cairn.participant.ErasureId;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.DayAhead;
import org.cairn.processes.Letters;
import org.cairn.processes.Pairs;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a coordinator reads before somebody is forgotten: who it is, and what ends with it. */
@Component
class ErasureToLookAt implements TaskBriefing, AnswerRule {

    private static final String AGAIN = "lookAgainOn";

    private final ErasureDesk erasures;
    private final ParticipantDesk participants;
    private final SignUpDesk signUps;
    private final MentorshipDesk mentorships;
    private final Pairs pairs;
    private final ProgramDesk programs;

    ErasureToLookAt(
            ErasureDesk erasures,
            ParticipantDesk participants,
            SignUpDesk signUps,
            MentorshipDesk mentorships,
            Pairs pairs,
            ProgramDesk programs) {
        this.erasures = erasures;
        this.participants = participants;
        this.signUps = signUps;
        this.mentorships = mentorships;
        this.pairs = pairs;
        this.programs = programs;
    }

    @Override
    public Set<String> forms() {
        return Set.of(form());
    }

    @Override
    public String form() {
        return "lookAtErasure";
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        ParticipantId who = erasures.who(ErasureId.of(businessKey));
        Contact contact = participants.contact(who);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(AnswerSheet.row("Name", contact.name()));
        rows.add(AnswerSheet.row("Email address", contact.email().value()));
        if (contact.phone() != null) {
            rows.add(AnswerSheet.row("Telephone", contact.phone()));
        }
        signUps.of(who).forEach(signUp -> rows.addAll(standing(signUp, who)));
        Map<String, @Nullable Object> matter = new HashMap<>();
        matter.put("erasureFacts", rows);
        matter.put("decision", null);
        matter.put(AGAIN, null);
        return matter;
    }

    @Override
    public TaskSubject subject(String businessKey, Map<String, Object> variables) {
        Contact contact = participants.contact(erasures.who(ErasureId.of(businessKey)));
        return new TaskSubject(contact.name(), Set.of(contact.email()));
    }

    @Override
    public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
        return new DayAhead(form(), AGAIN, programs).check(variables, answers);
    }

    private List<Map<String, Object>> standing(SignUp signUp, ParticipantId who) {
        ProgramYear year = programs.year(signUp.year());
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(AnswerSheet.row(
                year.programName() + " " + year.label(),
                "As a " + signUp.role().word() + ": " + signUp.state().words() + "."));
        mentorships.of(signUp.id()).stream()
                .filter(Mentorship::runs)
                .map(pair -> AnswerSheet.row("Ends with it", partner(pair, who)))
                .forEach(rows::add);
        return rows;
    }

    private String partner(Mentorship pair, ParticipantId who) {
        return "The mentorship with "
                + pairs.contact(pair, Pairs.partner(pairs.role(pair, who))).name() + ", since "
                + Letters.dayAndYear(pair.begunOn()) + ". The partner gets the usual closing letter.";
    }
}
