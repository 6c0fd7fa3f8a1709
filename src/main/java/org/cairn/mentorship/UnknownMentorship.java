package org.cairn.mentorship;

import org.cairn.kernel.Unknown;

/** No mentorship has this id. */
public final class UnknownMentorship extends Unknown {

    UnknownMentorship(Object id) {
        super("There is no mentorship “" + id + "”.");
    }
}
