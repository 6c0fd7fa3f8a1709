package org.cairn.signup.intake;

import org.cairn.kernel.Refusal;

/** Since the preview something has changed, and other people would be written to than the coordinator has seen. */
public final class NotWhatWasSeen extends Refusal {

    NotWhatWasSeen(int seen, int now) {
        super("You have seen that " + seen + " people would be written to; by now it would be " + now
                + ". Nothing was imported. Please look at the list again.");
    }
}
