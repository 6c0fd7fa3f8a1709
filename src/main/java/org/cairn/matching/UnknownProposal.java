package org.cairn.matching;

import org.cairn.kernel.Unknown;

/** No proposal has this id. */
public final class UnknownProposal extends Unknown {

    UnknownProposal(Object id) {
        super("There is no proposal “" + id + "”.");
    }
}
