package org.cairn.report;

import org.jspecify.annotations.Nullable;

/**
 * One statement of the year-end review, and how far people agree with it.
 *
 * @param statement in the words of the form
 * @param least the lowest point of its scale
 * @param most the highest
 * @param answers how many chose a point; who said that it does not apply, or left it open, is none of them
 * @param mean of the points, to one decimal; null if fewer than five people answered
 * @param deviation the sample's standard deviation, in points, to one decimal; null as the mean
 */
public record ReviewItem(
        String statement, int least, int most, Count answers, @Nullable Double mean, @Nullable Double deviation) {}
