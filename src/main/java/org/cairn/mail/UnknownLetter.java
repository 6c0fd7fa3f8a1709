package org.cairn.mail;

import org.cairn.kernel.Unknown;

/** There is no letter of that name or id. */
public final class UnknownLetter extends Unknown {

    UnknownLetter(String name) {
        super("There is no letter “" + name + "”.");
    }
}
