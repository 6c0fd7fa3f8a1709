package org.cairn.matching;

import org.cairn.kernel.Unknown;

/** No round has this id. */
public final class UnknownRound extends Unknown {

    UnknownRound(Object id) {
        super("There is no round “" + id + "”.");
    }
}
