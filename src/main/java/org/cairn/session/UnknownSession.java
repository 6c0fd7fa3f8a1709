package org.cairn.session;

import org.cairn.kernel.Unknown;

/** No session has this id. */
public final class UnknownSession extends Unknown {

    UnknownSession(Object id) {
        super("There is no session “" + id + "”.");
    }
}
