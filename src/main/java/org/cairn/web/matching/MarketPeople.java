package org.cairn.web.matching;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.matching.Study;
import org.cairn.participant.Contact;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.web.OtherPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of a market by their names, for one coordinator. */
@Component
class MarketPeople {

    private final SignUpDesk signUps;
    private final OtherPeople others;

    MarketPeople(SignUpDesk signUps, OtherPeople others) {
        this.signUps = signUps;
        this.others = others;
    }

    Names of(Study study) {
        return new Names(signUps.contacts(everybody(study)));
    }

    private static List<SignUpId> everybody(Study study) {
        return Stream.concat(study.mentees().stream(), study.mentors().stream()).toList();
    }

    /**
     * Whether the coordinator is in that market. Of all pairs but one, the one can be told: who takes part sees none.
     */
    boolean takesPart(Principal coordinator, Study study) {
        return !others.own(coordinator, everybody(study)).isEmpty();
    }

    /** Names by sign-up. */
    record Names(Map<SignUpId, Contact> people) {

        String of(@Nullable SignUpId id) {
            if (id == null) {
                return "nobody";
            }
            Contact known = people.get(id);
            return known == null ? "somebody who has left" : known.name();
        }
    }
}
