package org.cairn.mentorship;

import org.cairn.kernel.Refusal;

/** The mentee is in a mentorship already. */
public final class MenteeHasMentor extends Refusal {

    MenteeHasMentor() {
        super("This mentee has a mentor already. A second mentorship can begin when the first has ended.");
    }
}
