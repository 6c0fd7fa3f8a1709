package org.cairn.participant;

import org.cairn.kernel.Unknown;

/** No open request to be forgotten has this id. */
public final class UnknownErasure extends Unknown {

    UnknownErasure(Object id) {
        super("There is no open request “" + id + "” to be forgotten.");
    }
}
