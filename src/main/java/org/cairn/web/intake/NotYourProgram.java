package org.cairn.web.intake;

import org.cairn.kernel.Refusal;

/** Somebody coordinates another program. */
final class NotYourProgram extends Refusal {

    NotYourProgram(String program) {
        super("Only coordinators of " + program + " can import its sign-ups.");
    }
}
