package org.cairn.checkin;

import org.cairn.kernel.Unknown;

/** No follow-up has this id. */
public final class UnknownFollowUp extends Unknown {

    UnknownFollowUp(Object id) {
        super("There is no follow-up “" + id + "”.");
    }
}
