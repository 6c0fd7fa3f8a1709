package org.cairn.matching;

import org.cairn.kernel.Refusal;

/** A rule says that these two cannot be paired. */
public final class NotEligible extends Refusal {

    NotEligible(String mentor, String rule) {
        super(mentor + " cannot be chosen here: " + rule + ".");
    }
}
