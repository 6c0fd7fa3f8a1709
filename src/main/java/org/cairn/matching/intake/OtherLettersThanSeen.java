package org.cairn.matching.intake;

import org.cairn.kernel.Refusal;

/** Since the preview something has changed, and other people would be written to than the coordinator has seen. */
public final class OtherLettersThanSeen extends Refusal {

    OtherLettersThanSeen(int seen, int now) {
        super("You have seen that " + people(seen) + " would be written to; by now it would be " + people(now)
                + ". Nothing was imported. Please look at the list again.");
    }

    private static String people(int number) {
        return number == 1 ? "1 person" : number + " people";
    }
}
