package org.cairn.security;

/** A password that the operator has set for a first login could be guessed. */
final class WeakFirstPassword extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    WeakFirstPassword(String variable, String rule) {
        super("The password in " + variable + " is too weak, so Cairn has stopped. " + rule
                + " Set another one and start again.");
    }
}
