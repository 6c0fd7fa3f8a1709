package org.cairn.mentorship;

import java.time.LocalDate;
import java.time.Period;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/**
 * A mentorship as it stands.
 *
 * @param mentor the mentor's sign-up
 * @param mentee the mentee's sign-up
 * @param begunOn the day of the introduction, or the one that the two named if they had begun before
 * @param underWay whether they had begun before the program knew of it
 * @param number of its present year, from 1; each renewal adds one
 * @param yearBegunOn the first day of its present year
 * @param endsOn the last day of its present year
 * @param rhythm how often the two are asked how it goes
 * @param pausedBy who of the two pauses; null unless it pauses
 * @param pausedUntil the day of the return; null unless it pauses
 * @param resumedOn the day on which its last pause ended; null if it never paused
 * @param heldUntil the day until which the program asks the two nothing, without telling them; null unless it is held
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
        boolean underWay,
        int number,
        LocalDate yearBegunOn,
        LocalDate endsOn,
        Period rhythm,
        @Nullable Role pausedBy,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate resumedOn,
        @Nullable LocalDate heldUntil,
        @Nullable LocalDate endedOn,
        @Nullable Ending ending,
        boolean otherMentorWanted) {

    /** Whether it has not ended. */
    public boolean runs() {
        return endedOn == null;
    }

    /** Whether it rests for a while. */
    public boolean pauses() {
        return runs() && pausedUntil != null;
    }

    /** Whether the program leaves the two alone for a while, without telling them. */
    public boolean held() {
        return runs() && heldUntil != null;
    }

    /** Whether nobody asks the two anything now, whatever the cause. */
    public boolean rests() {
        return pauses() || held();
    }

    /** The sign-up of the member in that role. */
    public SignUpId member(Role role) {
        return role == Role.MENTOR ? mentor : mentee;
    }

    /** As what somebody is in it; null if the sign-up is of neither. */
    public @Nullable Role roleOf(SignUpId signUp) {
        if (signUp.equals(mentor)) {
            return Role.MENTOR;
        }
        return signUp.equals(mentee) ? Role.MENTEE : null;
    }
}
