package org.cairn.web.mentorship;

import org.cairn.kernel.Refusal;

/** Only a program's own coordinators see and end its mentorships. */
public final class NotYourPair extends Refusal {

    NotYourPair(String program) {
        super("You do not coordinate " + program + ", so its mentorships are not yours to see or to end.");
    }
}
