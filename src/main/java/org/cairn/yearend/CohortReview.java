package org.cairn.yearend;

import java.time.Instant;
import java.util.List;
import org.cairn.form.SubmissionId;
import org.cairn.signup.SignUpId;

/**
 * What somebody says at the end of a year in groups.
 *
 * @param worth what the year was worth, from 1 to 5; 0 if not said
 * @param belong whether the person felt part of the group, from 1 to 5; 0 if not said
 * @param lead whether the person would help lead a group next year: {@code yes}, {@code perhaps}, {@code no}, or empty
 * @param stays whether the person would take part again, in the same words
 * @param topics what the next year should be about, as the form calls it
 */
public record CohortReview(
        SignUpId signUp,
        SubmissionId submission,
        Instant at,
        int worth,
        int belong,
        String lead,
        String stays,
        List<String> topics) {}
