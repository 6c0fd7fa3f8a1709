package org.cairn.checkin;

import org.cairn.kernel.Refusal;

/** A check-in that was judged is not judged again. */
public final class CheckInIsOver extends Refusal {

    CheckInIsOver() {
        super("This check-in is over.");
    }
}
