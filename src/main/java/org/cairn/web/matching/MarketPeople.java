package org.cairn.web.matching;

import java.security.Principal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.matching.Study;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.web.OtherPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of a market by their names, for one coordinator. */
@Component
class MarketPeople {

    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final OtherPeople others;

    MarketPeople(SignUpDesk signUps, ParticipantDesk participants, OtherPeople others) {
        this.signUps = signUps;
        this.participants = participants;
        this.others = others;
    }

    Names of(Study study) {
        return new Names(names(everybody(study)));
    }

    private static List<SignUpId> everybody(Study study) {
        return Stream.concat(study.mentees().stream(), study.mentors().stream()).toList();
    }

    private Map<SignUpId, String> names(Collection<SignUpId> ids) {
        Map<SignUpId, SignUp> known = new HashMap<>();
        ids.forEach(id -> known.put(id, signUps.signUp(id)));
        Map<ParticipantId, Contact> contacts = participants.contacts(
                known.values().stream().map(SignUp::participant).toList());
        Map<SignUpId, String> names = new HashMap<>();
        known.forEach((id, one) -> names.put(
                id,
                one.contact(Objects.requireNonNull(contacts.get(one.participant())))
                        .name()));
        return names;
    }

    /**
     * Whether the coordinator is in that market. Of all pairs but one, the one can be told: who takes part sees none.
     */
    boolean takesPart(Principal coordinator, Study study) {
        return !others.own(coordinator, everybody(study)).isEmpty();
    }

    /** Names by sign-up. */
    record Names(Map<SignUpId, String> names) {

        String of(@Nullable SignUpId id) {
            return id == null ? "nobody" : names.getOrDefault(id, "somebody who has left");
        }
    }
}
