package org.cairn.web.people;

import org.cairn.kernel.Unknown;

/** Nobody with this id is in a program that the reader coordinates; whether there is one elsewhere is not told. */
final class UnknownPerson extends Unknown {

    UnknownPerson() {
        super("There is nobody by this address in the programs that you coordinate.");
    }
}
