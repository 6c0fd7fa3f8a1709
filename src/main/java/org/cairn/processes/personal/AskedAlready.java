package org.cairn.processes.personal;

import org.cairn.kernel.Refusal;

/** Somebody asks for what a coordinator has in hand already. */
final class AskedAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    AskedAlready() {
        super("We have your request already: a coordinator looks at it and writes to you.");
    }
}
