package org.cairn.yearend;

import org.cairn.kernel.Unknown;

/** No review has this id. */
public final class UnknownReview extends Unknown {

    UnknownReview(Object id) {
        super("There is no review “" + id + "”.");
    }
}
