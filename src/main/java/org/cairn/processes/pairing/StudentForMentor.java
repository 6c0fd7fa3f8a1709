package org.cairn.processes.pairing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.TaskBriefing;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.Proposal;
import org.cairn.matching.ProposalId;
import org.cairn.processes.AnswerSheet;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Component;

/** What a mentor learns of a student before saying yes: no name, no address, no place, nothing of a background. */
@Component
class StudentForMentor implements TaskBriefing {

    private static final List<String> STUDIES = List.of("collegeYear", "specialties", "help", "meeting", "notes");

    private final MatchingDesk matching;
    private final SignUpDesk signUps;
    private final AnswerSheet answers;

    StudentForMentor(MatchingDesk matching, SignUpDesk signUps, AnswerSheet answers) {
        this.matching = matching;
        this.signUps = signUps;
        this.answers = answers;
    }

    @Override
    public Set<String> forms() {
        return Set.of("mentorConsent");
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        Proposal proposal = matching.proposal(ProposalId.of(businessKey));
        SignUp mentee = signUps.signUp(proposal.mentee());
        return Map.of(
                "studentAnswers", answers.rows(mentee.role(), mentee.answers(), STUDIES),
                "reasonsForYou",
                        proposal.reasonsForMentor("This student").stream()
                                .map(sentence -> Map.of("sentence", sentence))
                                .toList());
    }
}
