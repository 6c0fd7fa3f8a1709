package org.cairn.matching.solver;

import java.util.List;

/**
 * What it costs to force a pair, exactly.
 *
 * @param fewer how many mentees fewer have a mentor
 * @param points how much less all pairs are worth together; may be negative if fewer or less urgent mentees are seated
 * @param cost the loss as the solver sees it: the points, and very many of them for each step of urgency that is given up.
 *     It is never negative, and losses can be put in order by it
 * @param chain who moves, beginning with the forced pair
 */
public record Loss(int fewer, long points, long cost, List<Move> chain) {}
