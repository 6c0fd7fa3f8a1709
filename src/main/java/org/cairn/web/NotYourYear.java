package org.cairn.web;

import org.cairn.kernel.Refusal;

/** Somebody coordinates another program. */
public final class NotYourYear extends Refusal {

    NotYourYear(String program) {
        super("Only coordinators of " + program + " can do that.");
    }
}
