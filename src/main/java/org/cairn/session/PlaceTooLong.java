package org.cairn.session;

import org.cairn.kernel.Refusal;

/** A place is not named in a few words. */
public final class PlaceTooLong extends Refusal {

    PlaceTooLong(int longest) {
        super("Name the place in at most " + longest + " characters.");
    }
}
