package org.cairn.concern;

import org.cairn.kernel.Unknown;

/** There is no such concern, or none that the person may know of: the sentence is the same. */
public final class UnknownConcern extends Unknown {

    public UnknownConcern() {
        super("There is nothing here that you could open. If a task led you here, it may be in other hands by now.");
    }
}
