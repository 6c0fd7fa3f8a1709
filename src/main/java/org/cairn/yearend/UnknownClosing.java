package org.cairn.yearend;

import org.cairn.kernel.Unknown;

/** Nobody was asked for last words about this mentorship. */
public final class UnknownClosing extends Unknown {

    UnknownClosing(Object id) {
        super("Nobody was asked for a last word about the mentorship “" + id + "”.");
    }
}
