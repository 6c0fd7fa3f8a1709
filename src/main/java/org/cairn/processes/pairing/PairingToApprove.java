package org.cairn.processes.pairing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.kernel.InWords;
import org.cairn.matching.Alternative;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.Proposal;
import org.cairn.matching.ProposalId;
import org.cairn.matching.Reason;
import org.cairn.participant.Contact;
import org.cairn.processes.AnswerSheet;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a coordinator reads about a proposal: both people, why these two, and who else there is. */
@Component
class PairingToApprove implements TaskBriefing {

    static final String FORM = "approvePairing";

    /** What tells most of a mentee, or of a mentor, in a few words. */
    private static final List<String> IN_SHORT = List.of("collegeYear", "specialty", "region");

    private final MatchingDesk matching;
    private final SignUpDesk signUps;
    private final AnswerSheet answers;

    PairingToApprove(MatchingDesk matching, SignUpDesk signUps, AnswerSheet answers) {
        this.matching = matching;
        this.signUps = signUps;
        this.answers = answers;
    }

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        Proposal proposal = matching.proposal(ProposalId.of(businessKey));
        List<Alternative> others = proposal.alternatives().stream()
                .filter(other -> matching.hasPlace(proposal.id(), other.mentor()))
                .toList();
        Map<String, @Nullable Object> matter = new LinkedHashMap<>();
        matter.put("pair", List.of(line("Mentee", proposal.mentee()), line("Mentor", proposal.mentor())));
        matter.put("menteeAnswers", person(proposal.mentee()));
        matter.put("mentorAnswers", person(proposal.mentor()));
        matter.put("points", points(proposal));
        matter.put("alternatives", alternatives(others));
        matter.put("otherMentors", options(others));
        matter.put("belowMinimum", proposal.belowMinimum());
        matter.put("choiceGone", variables.get("otherMentor") != null);
        matter.put("otherMentor", null);
        matter.put("decision", proposal.belowMinimum() ? "wait" : null);
        return matter;
    }

    @Override
    public TaskSubject subject(String businessKey, Map<String, Object> variables) {
        Proposal proposal = matching.proposal(ProposalId.of(businessKey));
        Contact mentee = contact(proposal.mentee());
        Contact mentor = contact(proposal.mentor());
        return new TaskSubject(mentee.name() + " with " + mentor.name(), Set.of(mentee.email(), mentor.email()));
    }

    private Contact contact(SignUpId id) {
        return signUps.contact(id);
    }

    /** Who somebody is, in one line. */
    private Map<String, Object> line(String role, SignUpId id) {
        SignUp signUp = signUps.signUp(id);
        String words = IN_SHORT.stream()
                .map(key -> answers.answer(signUp.role(), signUp.answers(), key))
                .filter(answer -> !answer.isBlank())
                .collect(Collectors.joining(", "));
        return Map.of("role", role, "name", signUps.contact(id).name(), "inShort", words);
    }

    private List<Map<String, Object>> person(SignUpId id) {
        SignUp signUp = signUps.signUp(id);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(AnswerSheet.row("Name", signUps.contact(id).name()));
        rows.addAll(answers.rows(signUp.role(), signUp.answers()));
        return rows;
    }

    private static List<Map<String, Object>> points(Proposal proposal) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Reason reason : proposal.reasons()) {
            rows.add(Map.of("sentence", reason.sentence(), "points", reason.points() + " of " + reason.most()));
        }
        proposal.passed().forEach(rule -> rows.add(Map.of("sentence", rule, "points", "")));
        rows.add(Map.of("sentence", "All together", "points", proposal.score() + " of 1000"));
        return rows;
    }

    private static List<Map<String, Object>> alternatives(List<Alternative> others) {
        return others.stream()
                .map(other ->
                        Map.<String, Object>of("name", other.name(), "score", other.score(), "meaning", meaning(other)))
                .toList();
    }

    private static String meaning(Alternative other) {
        return other.others().isEmpty() ? other.word() : other.word() + "; " + other.others();
    }

    private static List<Map<String, Object>> options(List<Alternative> others) {
        return others.stream()
                .map(other -> Map.<String, Object>of(
                        "value",
                        other.mentor().toString(),
                        "label",
                        other.name() + ", " + InWords.within(other.word())))
                .toList();
    }
}
