package org.cairn.concern;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a concern without its words.
 *
 * @param reporter the sign-up of whoever told it
 * @param mentorship the pair that it is about; null if it is about none
 * @param subject the sign-up of the partner whom it is about; null if it is about none
 * @param answerBy the day by which somebody reads and answers it
 * @param lookAgainOn the day on which a handler looks again; null if none was named
 * @param lateSince when it became late and the second handlers were told; null if it never was
 * @param outcome what came of it; null while it is open
 */
public record Concern(
        ConcernId id,
        ProgramYearId year,
        SignUpId reporter,
        About about,
        @Nullable MentorshipId mentorship,
        @Nullable SignUpId subject,
        Instant raisedAt,
        LocalDate answerBy,
        @Nullable LocalDate lookAgainOn,
        @Nullable Instant lateSince,
        @Nullable Outcome outcome) {

    /** Whether it is still in somebody's hands. */
    public boolean open() {
        return outcome == null;
    }

    /** Whether a handler has answered it and looks again on a day. */
    public boolean setAside() {
        return open() && lookAgainOn != null;
    }
}
