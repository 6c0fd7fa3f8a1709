package org.cairn.participant;

import org.cairn.kernel.Refusal;

/** The address is another person's. The sentence does not repeat it: it may end in a log. */
public final class AddressTaken extends Refusal {

    AddressTaken() {
        super("This address already belongs to somebody else. Please give an address of your own.");
    }
}
