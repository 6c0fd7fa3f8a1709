package org.cairn.signup;

import org.cairn.kernel.Refusal;

/** The person has signed up anew since. */
public final class AlreadySignedUp extends Refusal {

    AlreadySignedUp() {
        super("You have signed up again since. That sign-up counts, and nothing needs to be undone.");
    }
}
