package org.cairn.session;

import org.cairn.kernel.Refusal;

/** A session has begun, was held or called off: nothing about its date can be changed any more. */
public final class SessionIsOver extends Refusal {

    SessionIsOver() {
        super("This session is over or was called off, so its date cannot be changed any more.");
    }
}
