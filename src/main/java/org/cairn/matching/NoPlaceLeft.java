package org.cairn.matching;

import org.cairn.kernel.Refusal;

/** The mentor has as many mentees as there is room for. */
public final class NoPlaceLeft extends Refusal {

    NoPlaceLeft(String mentor) {
        super(mentor + " has no place left: running mentorships and pairings in hand take them all.");
    }
}
