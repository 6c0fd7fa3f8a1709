package org.cairn.mentorship;

import java.time.LocalDate;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/**
 * A mentorship as it stands.
 *
 * @param mentor the mentor's sign-up
 * @param mentee the mentee's sign-up
 * @param endsOn the last day of its year
 * @param endedOn the day on which it ended; null while it runs
 * @param ending why it ended; null while it runs
 * @param otherMentorWanted whether the mentee is to get another mentor after it
 */
public record Mentorship(
        MentorshipId id,
        ProgramYearId year,
        SignUpId mentor,
        SignUpId mentee,
        LocalDate begunOn,
        LocalDate endsOn,
        @Nullable LocalDate endedOn,
        @Nullable Ending ending,
        boolean otherMentorWanted) {

    /** Whether it has not ended. */
    public boolean runs() {
        return endedOn == null;
    }
}
