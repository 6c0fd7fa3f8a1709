package org.cairn.matching.solver;

import java.util.Arrays;

/**
 * How good a solution is beyond its total.
 *
 * @param firstChoices how many mentees have a mentor than whom nobody who may be theirs fits better
 * @param bothWouldLeave how many pairs that were not made would both have left their own for each other, as the same
 *     score counts for both (blocking pairs in the sense of Gale and Shapley, 1962); whoever has nobody leaves nobody
 */
public record Quality(int firstChoices, int bothWouldLeave) {

    /** Looks at every eligible pair once. */
    public static Quality of(Solution solution) {
        Market market = solution.market();
        int[] worstOf = worstOf(solution);
        int firstChoices = 0;
        int bothWouldLeave = 0;
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            int own = solution.mentor(mentee);
            if (own == Solution.NOBODY) {
                continue;
            }
            int score = market.score(mentee, own);
            boolean first = true;
            for (int pair = market.start[mentee]; pair < market.start[mentee + 1]; pair++) {
                boolean better = market.score[pair] > score;
                first = first && !better;
                if (better && market.score[pair] > worstOf[market.mentor[pair]]) {
                    bothWouldLeave++;
                }
            }
            firstChoices += first ? 1 : 0;
        }
        return new Quality(firstChoices, bothWouldLeave);
    }

    /** The score of each mentor's worst pair; of whoever has none, more than any pair could beat. */
    private static int[] worstOf(Solution solution) {
        Market market = solution.market();
        int[] worst = new int[market.mentors()];
        Arrays.fill(worst, Market.HIGHEST_SCORE);
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            int mentor = solution.mentor(mentee);
            if (mentor != Solution.NOBODY) {
                worst[mentor] = Math.min(worst[mentor], market.score(mentee, mentor));
            }
        }
        return worst;
    }
}
