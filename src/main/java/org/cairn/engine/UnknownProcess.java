package org.cairn.engine;

import org.cairn.kernel.Unknown;

/** No diagram of that id is deployed. */
public final class UnknownProcess extends Unknown {

    UnknownProcess(String process) {
        super("No process “" + process + "” is deployed.");
    }
}
