package org.cairn.mail;

import org.cairn.kernel.Refusal;

/** The letter waits for nobody's decision. */
public final class NotHeld extends Refusal {

    NotHeld() {
        super("This letter is no longer waiting for a decision; somebody may have decided already.");
    }
}
