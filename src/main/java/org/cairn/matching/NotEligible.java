package org.cairn.matching;

import org.cairn.kernel.Refusal;

/** A rule says that these two cannot be paired. The sentence tells nothing of them: it may end in a log. */
public final class NotEligible extends Refusal {

    NotEligible() {
        super("This mentor cannot be chosen here: a rule speaks against these two.");
    }
}
