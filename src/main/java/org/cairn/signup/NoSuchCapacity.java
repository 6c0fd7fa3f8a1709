package org.cairn.signup;

import org.cairn.kernel.Refusal;

/** A mentor can take one to five mentees. */
public final class NoSuchCapacity extends Refusal {

    NoSuchCapacity(Object capacity) {
        super("“" + capacity + "” is no number of mentees. Please give a whole number from 1 to 5.");
    }
}
