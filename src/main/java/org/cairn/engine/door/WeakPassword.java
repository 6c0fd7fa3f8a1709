package org.cairn.engine.door;

import org.cairn.kernel.Refusal;

/** The password could be guessed. */
public final class WeakPassword extends Refusal {

    WeakPassword() {
        super(StrongPasswords.RULE);
    }
}
