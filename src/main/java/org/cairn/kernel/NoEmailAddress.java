package org.cairn.kernel;

/** The text is not an address that mail can be sent to. */
public final class NoEmailAddress extends Refusal {

    NoEmailAddress(String text) {
        super("“" + text + "” is not an email address. An address looks like name@example.org.");
    }
}
