package org.cairn.matching.solver;

import org.cairn.kernel.Refusal;

/** The market cannot be solved exactly in 64-bit numbers. */
public final class MarketTooLarge extends Refusal {

    MarketTooLarge(int mentees, int highestScore, long levels) {
        super("%,d mentees with scores up to %,d and %,d different priorities are more than can be added up exactly. "
                        .formatted(mentees, highestScore, levels)
                + "Use fewer different priorities (waiting days rounded to weeks, say) or smaller scores.");
    }
}
