package org.cairn.matching;

import java.util.List;
import org.cairn.signup.SignUpId;

/** Two people and why these two, as a round found them. */
public record Pairing(
        SignUpId mentee,
        SignUpId mentor,
        int score,
        boolean belowMinimum,
        List<Reason> reasons,
        List<String> passed,
        List<Instead> alternatives) {}
