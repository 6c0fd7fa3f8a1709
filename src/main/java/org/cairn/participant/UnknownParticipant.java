package org.cairn.participant;

import org.cairn.kernel.Unknown;

/** Nobody has this id. */
public final class UnknownParticipant extends Unknown {

    UnknownParticipant(Object id) {
        super("There is no participant “" + id + "”.");
    }
}
