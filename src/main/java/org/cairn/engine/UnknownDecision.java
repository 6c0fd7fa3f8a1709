package org.cairn.engine;

import org.cairn.kernel.Unknown;

/** No decision table of that id is deployed. */
public final class UnknownDecision extends Unknown {

    UnknownDecision(String decision) {
        super("No decision table “" + decision + "” is deployed.");
    }
}
