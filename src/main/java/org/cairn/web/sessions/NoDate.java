package org.cairn.web.sessions;

import org.cairn.kernel.Refusal;

/** A day or a time is missing. */
final class NoDate extends Refusal {

    NoDate() {
        super("Choose a day and a time for the session.");
    }
}
