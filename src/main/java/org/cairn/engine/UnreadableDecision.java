package org.cairn.engine;

import org.cairn.kernel.Refusal;

/** A file holds no decision that can be decided. The sentence says why, and the remedy. */
public final class UnreadableDecision extends Refusal {

    UnreadableDecision(String sentence) {
        super(sentence);
    }
}
