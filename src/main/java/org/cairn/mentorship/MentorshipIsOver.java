package org.cairn.mentorship;

import org.cairn.kernel.Refusal;

/** What has ended cannot be changed. */
public final class MentorshipIsOver extends Refusal {

    MentorshipIsOver() {
        super("This mentorship has ended, so nothing about it can be changed any more.");
    }
}
