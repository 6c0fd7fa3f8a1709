package org.cairn.concern;

import org.cairn.kernel.Refusal;

/** What is closed is not decided again. */
public final class ConcernIsClosed extends Refusal {

    ConcernIsClosed() {
        super("This has been closed already. Its notes stay open: add one if something is to be remembered.");
    }
}
