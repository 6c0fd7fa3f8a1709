package org.cairn.checkin;

import org.cairn.kernel.Unknown;

/** No check-in has this id. */
public final class UnknownCheckIn extends Unknown {

    UnknownCheckIn(Object id) {
        super("There is no check-in “" + id + "”.");
    }
}
