package org.cairn.participant;

import org.cairn.kernel.Refusal;

/** A person needs a name, and not a novel. */
public final class Nameless extends Refusal {

    Nameless(int longest) {
        super("Please give a name of 1 to " + longest + " characters.");
    }
}
