package org.cairn.matching;

/**
 * What one criterion says of two people.
 *
 * @param sentence for people, without “she” or “he”: “Help: 3 of the 4 wishes can be met (research, work and family)”
 * @param points what it adds to the score, of at most {@code most}
 * @param most what it could have added
 * @param confidential whether it comes from something that the mentee asked for in confidence; the mentor never sees it
 */
public record Reason(String sentence, int points, int most, boolean confidential) {}
