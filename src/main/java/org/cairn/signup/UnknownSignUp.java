package org.cairn.signup;

import org.cairn.kernel.Unknown;

/** No sign-up has this id. */
public final class UnknownSignUp extends Unknown {

    UnknownSignUp(Object id) {
        super("There is no sign-up “" + id + "”.");
    }
}
