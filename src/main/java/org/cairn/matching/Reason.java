package org.cairn.matching;

import org.jspecify.annotations.Nullable;

/**
 * What one criterion says of two people.
 *
 * @param sentence for coordinators, without “she” or “he”: “Help: 3 of the 4 things wished for (research, advocacy)”
 * @param toMentee the same for the mentee; {@code {partner}} stands for the mentor. Empty: there is nothing to tell
 * @param toMentor the same for the mentor, also before the mentor has said yes
 * @param points what it adds to the score, of at most {@code most}
 * @param most what it could have added
 * @param confidential whether it comes from something that the mentee asked for in confidence; the two never see it
 */
public record Reason(
        String sentence,
        @Nullable String toMentee,
        @Nullable String toMentor,
        int points,
        int most,
        boolean confidential) {

    private static final String PARTNER = "{partner}";

    /** Empty if it speaks against the two, or in confidence, or there is nothing to tell. */
    String toMentee(String mentor) {
        return told(toMentee, mentor);
    }

    String toMentor(String mentee) {
        return told(toMentor, mentee);
    }

    private String told(@Nullable String words, String partner) {
        return points > 0 && !confidential && words != null ? words.replace(PARTNER, partner) : "";
    }
}
