package org.cairn.matching.solver;

import java.util.List;

/**
 * What it costs to force a pair, exactly.
 *
 * @param fewer how many mentees fewer have a mentor
 * @param points how much less all pairs are worth together; may be negative if fewer or less urgent mentees are seated
 * @param chain who moves, beginning with the forced pair
 */
public record Loss(int fewer, long points, List<Move> chain) {}
