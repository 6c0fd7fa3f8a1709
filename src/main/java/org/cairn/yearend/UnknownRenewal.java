package org.cairn.yearend;

import org.cairn.kernel.Unknown;

/** No renewal has this id. */
public final class UnknownRenewal extends Unknown {

    UnknownRenewal(Object id) {
        super("There is no renewal “" + id + "”.");
    }
}
