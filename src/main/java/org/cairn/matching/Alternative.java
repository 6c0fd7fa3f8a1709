package org.cairn.matching;

import org.cairn.signup.SignUpId;

/**
 * Another mentor that the mentee could have instead.
 *
 * @param score of the two, 0 to 1000
 * @param loss what the whole program would lose in points
 * @param fewer how many mentees fewer would have a mentor
 * @param word what it would mean for the mentee: “Almost as good”, “Clearly worse for Ana Lee”
 * @param others what it would mean for others: “Ben Olson would then get Dr. Mei Okafor”; empty: nothing
 */
public record Alternative(SignUpId mentor, String name, int score, long loss, int fewer, String word, String others) {}
