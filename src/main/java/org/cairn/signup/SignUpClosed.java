package org.cairn.signup;

import org.cairn.kernel.Refusal;

/** The program year takes no sign-ups now. */
public final class SignUpClosed extends Refusal {

    SignUpClosed(String program) {
        super("Sign-up for " + program + " is not open now.");
    }
}
