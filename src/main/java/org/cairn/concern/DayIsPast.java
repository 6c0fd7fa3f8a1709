package org.cairn.concern;

import org.cairn.kernel.Refusal;

/** One looks again on a day to come. */
public final class DayIsPast extends Refusal {

    DayIsPast() {
        super("Please choose a day after today.");
    }
}
