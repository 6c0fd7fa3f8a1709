package org.cairn.group;

import org.cairn.kernel.Unknown;

/** Nobody forms groups under this id. */
public final class UnknownFormation extends Unknown {

    UnknownFormation(Object id) {
        super("There are no groups “" + id + "”.");
    }
}
