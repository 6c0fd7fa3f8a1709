package org.cairn.mail;

import org.cairn.kernel.Refusal;

/** A letter that is under way, was sent or is forgotten is not sent to another address. */
public final class NotRefused extends Refusal {

    NotRefused() {
        super("This letter cannot go to another address: it is under way, was sent, or its words are forgotten.");
    }
}
