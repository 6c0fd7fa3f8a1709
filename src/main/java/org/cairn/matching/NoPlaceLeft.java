package org.cairn.matching;

import org.cairn.kernel.Refusal;

/** The mentor has as many mentees as there is room for. The sentence names nobody: it may end in a log. */
public final class NoPlaceLeft extends Refusal {

    NoPlaceLeft() {
        super("This mentor has no place left: running mentorships and pairings in hand take them all.");
    }
}
