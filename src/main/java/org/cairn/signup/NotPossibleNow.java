package org.cairn.signup;

import org.cairn.kernel.Refusal;

/** The sign-up stands where this cannot be done. */
public final class NotPossibleNow extends Refusal {

    private final SignUpState state;

    NotPossibleNow(String what, SignUpState state) {
        super("This sign-up cannot be " + what + ": it is " + state.name().toLowerCase(java.util.Locale.ROOT) + " ("
                + state.words() + ").");
        this.state = state;
    }

    /** Where the sign-up stands. */
    public SignUpState state() {
        return state;
    }
}
