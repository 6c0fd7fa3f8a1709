package org.cairn.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpId;

/** The rules that hold in every program, whatever the table of criteria says. */
final class ForbiddenPairs {

    private final Map<Two, NeverPair.Cause> never = new HashMap<>();
    private final Map<SignUpId, HopeForBetter> hopes = new HashMap<>();

    private record Two(ParticipantId mentee, ParticipantId mentor) {}

    ForbiddenPairs(Iterable<NeverPair> never, Iterable<HopeForBetter> hopes) {
        never.forEach(pair -> this.never.put(new Two(pair.mentee(), pair.mentor()), pair.cause()));
        hopes.forEach(hope -> this.hopes.put(hope.mentee(), hope));
    }

    /** Whether a round may propose the two. */
    boolean allows(SignUp mentee, SignUp mentor, int score) {
        HopeForBetter hope = hopes.get(mentee.id());
        return (hope == null || hope.meets(mentor.id(), score))
                && !mentee.participant().equals(mentor.participant())
                && !never.containsKey(new Two(mentee.participant(), mentor.participant()));
    }

    /** Why not even a coordinator may pair the two, in words. */
    Optional<String> obstacle(SignUp mentee, SignUp mentor) {
        if (mentee.participant().equals(mentor.participant())) {
            return Optional.of("nobody can be their own mentor");
        }
        return Optional.ofNullable(never.get(new Two(mentee.participant(), mentor.participant())))
                .map(NeverPair.Cause::words);
    }
}
