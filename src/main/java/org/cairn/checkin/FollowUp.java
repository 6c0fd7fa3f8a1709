package org.cairn.checkin;

import java.time.LocalDate;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody looks after a pair.
 *
 * @param cause a word for what is behind it: {@code silence}, {@code notMet}, {@code mood}, {@code call} or
 *     {@code otherMentor}
 * @param reason why, in a sentence for coordinators
 * @param wantedBy who of the two asked for it; null if nobody did
 * @param lookAgainOn the day on which a coordinator looks again; null if none was named
 * @param outcome what a coordinator decided, as the form has it; null while it is open
 */
public record FollowUp(
        FollowUpId id,
        MentorshipId mentorship,
        String cause,
        String reason,
        @Nullable Role wantedBy,
        LocalDate openedOn,
        @Nullable LocalDate lookAgainOn,
        @Nullable String outcome) {

    /** Whether it is still in somebody's hands. */
    public boolean open() {
        return outcome == null;
    }
}
