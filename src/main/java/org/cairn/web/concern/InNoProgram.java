package org.cairn.web.concern;

import org.cairn.kernel.Unknown;

/** Somebody who has never signed up has nothing to tell a program. */
final class InNoProgram extends Unknown {

    InNoProgram() {
        super("You are in no program here any more. Please write to the one that you were in.");
    }
}
