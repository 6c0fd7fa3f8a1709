package org.cairn.matching;

import java.time.Instant;
import java.util.List;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;

/**
 * Two people who could be introduced, and why these two.
 *
 * @param score how well they fit, 0 to 1000
 * @param belowMinimum whether the fit is so weak that waiting for somebody better is the usual answer
 * @param reasons each criterion that counted, the weightiest first; for coordinators
 * @param passed the rules that would have ruled the two out and did not, in words
 * @param alternatives the five best other mentors, the least loss first
 */
public record Proposal(
        ProposalId id,
        ProgramYearId year,
        SignUpId mentee,
        SignUpId mentor,
        ProposalState state,
        int score,
        boolean belowMinimum,
        List<Reason> reasons,
        List<String> passed,
        List<Alternative> alternatives,
        Instant madeAt) {

    /** Why these two, in sentences that the mentee may read. */
    public List<String> reasonsForMentee() {
        return reasons.stream()
                .filter(reason -> reason.points() > 0)
                .map(Reason::sentence)
                .toList();
    }

    /** Why these two, in sentences that the mentor may read: nothing of what the mentee asked for in confidence. */
    public List<String> reasonsForMentor() {
        return reasons.stream()
                .filter(reason -> reason.points() > 0 && !reason.confidential())
                .map(Reason::sentence)
                .toList();
    }
}
