package org.cairn.session;

import org.cairn.kernel.Refusal;

/** A session cannot be moved into the past, nor beyond its program's year. */
public final class DateIsPast extends Refusal {

    DateIsPast() {
        super("Please choose a day and a time that are still to come, within a year.");
    }
}
