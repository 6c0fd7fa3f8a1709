package org.cairn.processes.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.Proposal;
import org.cairn.matching.ProposalId;
import org.cairn.participant.Contact;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.Letters;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** How a coordinator reaches a mentor who has not answered, and what was asked. */
@Component
class MentorToFollowUp implements TaskBriefing {

    static final String FORM = "followUpMentor";

    private final MatchingDesk matching;
    private final SignUpDesk signUps;
    private final ProgramDesk programs;
    private final AnswerSheet answers;

    MentorToFollowUp(MatchingDesk matching, SignUpDesk signUps, ProgramDesk programs, AnswerSheet answers) {
        this.matching = matching;
        this.signUps = signUps;
        this.programs = programs;
        this.answers = answers;
    }

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        Proposal proposal = matching.proposal(ProposalId.of(businessKey));
        SignUp mentor = signUps.signUp(proposal.mentor());
        Contact contact = signUps.contact(mentor.id());
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(AnswerSheet.row("Name", contact.name()));
        rows.add(AnswerSheet.row("Email address", contact.email().value()));
        rows.add(AnswerSheet.row("Telephone", contact.phone() == null ? "none given" : contact.phone()));
        rows.addAll(answers.rows(mentor.role(), mentor.answers()));
        return Map.of("mentorAnswers", rows, "requests", List.of(request(proposal)));
    }

    @Override
    public TaskSubject subject(String businessKey, Map<String, Object> variables) {
        Proposal proposal = matching.proposal(ProposalId.of(businessKey));
        Contact mentor = contact(proposal.mentor());
        return new TaskSubject(
                mentor.name(), Set.of(mentor.email(), contact(proposal.mentee()).email()));
    }

    private Contact contact(SignUpId id) {
        return signUps.contact(id);
    }

    private Map<String, Object> request(Proposal proposal) {
        var proposed = proposal.madeAt().atZone(programs.year(proposal.year()).zone());
        return Map.of("when", Letters.day(proposed.toLocalDate()), "outcome", "no answer after two reminders");
    }
}
