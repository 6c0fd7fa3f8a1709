package org.cairn.processes.pairing;

import java.util.List;
import java.util.Map;
import org.cairn.engine.AnswerRule;
import org.cairn.form.Mistake;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.ProposalId;
import org.cairn.mentorship.MentorshipDesk;
import org.springframework.stereotype.Component;

/** Nobody says yes to more students than they have said they can take. */
@Component
class PlaceForOneMore implements AnswerRule {

    private final MatchingDesk matching;
    private final MentorshipDesk mentorships;

    PlaceForOneMore(MatchingDesk matching, MentorshipDesk mentorships) {
        this.matching = matching;
        this.mentorships = mentorships;
    }

    @Override
    public String form() {
        return "mentorConsent";
    }

    @Override
    public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
        ProposalId proposal = ProposalId.of(String.valueOf(variables.get("proposalId")));
        boolean tooMany = "yes".equals(answers.get("consent"))
                && !mentorships.hasPlace(matching.proposal(proposal).mentor());
        return tooMany
                ? List.of(new Mistake(
                        "consent",
                        "You have as many students as you said you can take. To take this one, too, first change your"
                                + " answers, by the link in our welcome letter, and then come back here."))
                : List.of();
    }
}
