package org.cairn.web.concern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has something to tell.
 *
 * @param signUp in whose name the program answers, where it is about no pair
 * @param pairs those that they are in; where none runs, those that they were in
 */
record Teller(ProgramYear year, SignUpId signUp, List<Pair> pairs) {

    /** @param own the teller's sign-up in that pair */
    record Pair(MentorshipId id, SignUpId own, SignUpId partner, String partnersName) {}

    /** What the form reads. */
    Map<String, Object> values() {
        return Map.of(
                "severalPartners",
                pairs.size() > 1,
                "partners",
                pairs.stream()
                        .map(pair -> Map.of("value", pair.id().toString(), "label", pair.partnersName()))
                        .toList());
    }

    /** The pair that was meant: the one that was named, or the only one there is. */
    Optional<Pair> pair(@Nullable Object named) {
        return pairs.size() == 1
                ? Optional.of(pairs.get(0))
                : pairs.stream()
                        .filter(pair -> pair.id().toString().equals(named))
                        .findFirst();
    }
}
