package org.cairn.matching.criteria;

import java.util.List;

/**
 * How well two people fit.
 *
 * @param score 0 to 1000: the share of the weights that count for these two
 * @param points what each criterion contributes, the weightiest first; they add up to the score
 * @param passed the rules that could have ruled the two out, in words
 */
public record Fit(int score, List<Points> points, List<String> passed) {

    /** One criterion's part. */
    public record Points(String sentence, Spoken spoken, int points, int most, boolean confidential) {}
}
