package org.cairn.mentorship;

import org.cairn.kernel.Refusal;

/** The mentor has as many mentees as the sign-up offered. */
public final class NoPlaceLeft extends Refusal {

    NoPlaceLeft(int capacity) {
        super("This mentor offered " + (capacity == 1 ? "one place" : capacity + " places")
                + ", and no place is left.");
    }
}
