package org.cairn.processes;

import org.cairn.kernel.Unknown;

/** A diagram asks for the patience of a question that programs do not know. */
public final class UnknownAsk extends Unknown {

    UnknownAsk(String ask) {
        super("There is no question “" + ask + "” that a program has a patience for.");
    }
}
