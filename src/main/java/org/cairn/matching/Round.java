package org.cairn.matching;

import java.time.Instant;
import org.cairn.program.ProgramYearId;

/**
 * What a round found and did.
 *
 * @param mentees who were in the market, with those whose proposal could not move left out
 * @param mentors who had a place
 * @param places how many places they had
 * @param pairs how many pairs were eligible
 * @param matched how many mentees have a proposal
 * @param total the sum of the scores
 * @param worst the lowest score
 * @param floor the score below which no pair was made: no higher one is possible for as many and as urgent mentees
 * @param firstChoices how many mentees have a mentor than whom nobody who may be theirs fits better
 * @param bothWouldLeave how many pairs that were not made would both have left their own for each other
 * @param primal what the proposals are worth
 * @param dual what nothing could exceed; equal to {@code primal}, or the round would not exist
 */
public record Round(
        RoundId id,
        ProgramYearId year,
        String cause,
        Instant at,
        int mentees,
        int mentors,
        int places,
        int pairs,
        int matched,
        long total,
        int worst,
        int floor,
        int firstChoices,
        int bothWouldLeave,
        long primal,
        long dual,
        int made,
        int kept,
        int withdrawn,
        int millis) {

    /** How many mentees wait on. */
    public int unmatched() {
        return mentees - matched;
    }
}
