package org.cairn.matching;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

    /**
     * Why these two, for the mentee: nothing of what was asked for in confidence.
     *
     * @param mentor what the mentor is called in it
     */
    public List<String> reasonsForMentee(String mentor) {
        return told(reasons.stream().map(reason -> reason.toMentee(mentor)));
    }

    /**
     * Why these two, for the mentor: nothing of what was asked for in confidence, and no place.
     *
     * @param mentee what the mentee is called in it, as at the beginning of a sentence
     */
    public List<String> reasonsForMentor(String mentee) {
        return told(reasons.stream().map(reason -> reason.toMentor(mentee)));
    }

    private static List<String> told(Stream<String> sentences) {
        return sentences.filter(sentence -> !sentence.isEmpty()).distinct().toList();
    }
}
