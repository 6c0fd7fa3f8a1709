package org.cairn.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.matching.ProposalFate;
import org.cairn.mentorship.Mentorship;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpId;

/**
 * How far people came, from the form to an introduction. Each number counts people once, whatever they did twice.
 *
 * @param signedUp who sent the sign-up form or was imported
 * @param accepted who was in the market at any time, because the address was confirmed and, of a mentor, a coordinator
 *     said yes
 * @param proposed who was proposed to somebody, or is in a pair
 * @param introduced who is or was in a pair
 */
public record Funnel(Role role, int signedUp, int accepted, int proposed, int introduced) {

    static Funnel of(YearFacts facts, Role role) {
        Map<SignUpId, ParticipantId> people = facts.people();
        Function<Stream<SignUpId>, Set<ParticipantId>> persons =
                ids -> ids.filter(people::containsKey).map(people::get).collect(Collectors.toSet());
        Set<ParticipantId> introduced =
                persons.apply(facts.mentorships().stream().map(pair -> pair.member(role)));
        Set<ParticipantId> proposed = persons.apply(
                facts.proposals().stream().map(role == Role.MENTOR ? ProposalFate::mentor : ProposalFate::mentee));
        proposed.addAll(introduced);
        return new Funnel(
                role,
                persons.apply(signUps(facts, role).map(SignUp::id)).size(),
                persons.apply(Stream.concat(
                                signUps(facts, role)
                                        .filter(signUp -> signUp.waitingSince() != null)
                                        .map(SignUp::id),
                                facts.mentorships().stream().map((Mentorship pair) -> pair.member(role))))
                        .size(),
                proposed.size(),
                introduced.size());
    }

    private static Stream<SignUp> signUps(YearFacts facts, Role role) {
        return facts.signUps().stream().filter(signUp -> signUp.role() == role);
    }

    /** The steps in their order, as parts of a picture. */
    public Parts steps() {
        Map<String, Integer> steps = new LinkedHashMap<>();
        steps.put("Signed up", signedUp);
        steps.put("Accepted", accepted);
        steps.put("Proposed", proposed);
        steps.put("Introduced", introduced);
        return Parts.plain(steps);
    }
}
