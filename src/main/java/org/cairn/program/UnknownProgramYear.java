package org.cairn.program;

import org.cairn.kernel.Unknown;

/** No program year has this id. */
public final class UnknownProgramYear extends Unknown {

    UnknownProgramYear(Object id) {
        super("There is no program year “" + id + "”.");
    }
}
