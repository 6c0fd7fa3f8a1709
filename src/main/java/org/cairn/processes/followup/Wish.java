package org.cairn.processes.followup;

import java.time.LocalDate;
import org.cairn.kernel.InWords;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;

/**
 * What one of a pair has asked for, and a coordinator has not settled yet.
 *
 * @param who asked
 * @param call whether for a call; otherwise a mentee for another mentor, or a mentor for a change
 * @param since when it was asked for
 * @param by when a coordinator looks at it; null if it is late, or not known yet
 * @param again whether a coordinator has looked at it before
 */
public record Wish(Role who, boolean call, LocalDate since, @Nullable LocalDate by, boolean again) {

    /** Where it stands, in two sentences for whoever asked. */
    public String words() {
        return asked() + " on " + InWords.dayAndYear(since) + ". A coordinator "
                + (again ? "has read it, and looks at it again" : "looks at it") + when() + ".";
    }

    private String asked() {
        if (call) {
            return "You asked us to get in touch";
        }
        return who == Role.MENTEE ? "You asked for another mentor" : "You told us that something has to change";
    }

    private String when() {
        return by == null ? " as soon as possible" : " by " + InWords.dayAndYear(by);
    }
}
