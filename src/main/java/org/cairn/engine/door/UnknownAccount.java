package org.cairn.engine.door;

import org.cairn.kernel.Unknown;

/** Nobody has an account of that name. */
public final class UnknownAccount extends Unknown {

    UnknownAccount(String user) {
        super("There is no account “" + user + "”.");
    }
}
