package org.cairn.web.sessions;

import org.cairn.kernel.Unknown;

/** A session is none of the year in whose name it is asked for. */
final class NotOfThisYear extends Unknown {

    NotOfThisYear() {
        super("There is no such session in this year.");
    }
}
