package org.cairn.processes.pairing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.engine.AnswerRule;
import org.cairn.form.Mistake;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.ProposalId;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** What has changed since a coordinator opened the task: a mentor whose places were given meanwhile cannot be asked. */
@Component
class PairingCanBeDecided implements AnswerRule {

    private final MatchingDesk matching;

    PairingCanBeDecided(MatchingDesk matching) {
        this.matching = matching;
    }

    @Override
    public String form() {
        return PairingToApprove.FORM;
    }

    @Override
    public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
        ProposalId proposal = ProposalId.of(String.valueOf(variables.get("proposalId")));
        return switch (String.valueOf(answers.get("decision"))) {
            case "another" -> another(proposal, answers).stream().toList();
            case "approve" -> approve(proposal).stream().toList();
            default -> List.of();
        };
    }

    private Optional<Mistake> another(ProposalId proposal, Map<String, Object> answers) {
        SignUpId mentor = SignUpId.of(String.valueOf(answers.get("otherMentor")));
        return matching.obstacle(proposal, mentor)
                .map(sentence ->
                        new Mistake("otherMentor", sentence + " Please choose somebody else, or let the mentee wait."));
    }

    private Optional<Mistake> approve(ProposalId proposal) {
        if (matching.hasPlace(proposal, matching.proposal(proposal).mentor())) {
            return Optional.empty();
        }
        return Optional.of(new Mistake(
                "decision",
                "This mentor offers fewer places by now, and all of them are taken. Please choose another mentor, or let"
                        + " the mentee wait."));
    }
}
