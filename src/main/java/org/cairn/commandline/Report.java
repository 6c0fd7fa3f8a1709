package org.cairn.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.matching.solver.Market;
import org.cairn.matching.solver.Solution;

/**
 * A result in numbers.
 *
 * @param matched how many mentees have a mentor
 * @param unmatched how many wait on
 * @param total the sum of the scores of all pairs
 * @param worst the lowest score of a pair, 0 if there is none
 * @param floor the lowest score of a pair that is no must: no higher one is possible for all of them; 0 without a floor
 * @param primal the value of the pairs in the proof: their total
 * @param dual what no set of pairs could exceed, from the prices of the proof; equal to primal, or there is no result
 * @param millis how long the solver took
 */
record Report(int matched, int unmatched, long total, int worst, int floor, long primal, long dual, long millis) {

    static Report of(Pool pool, Solution solution, boolean floor, long millis) {
        Market market = solution.market();
        int lowest = Integer.MAX_VALUE;
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            int mentor = solution.mentor(mentee);
            if (mentor != Solution.NOBODY && !pool.bound(mentee)) {
                lowest = Math.min(lowest, market.score(mentee, mentor));
            }
        }
        return new Report(
                solution.matched(),
                market.mentees() - solution.matched(),
                solution.total(),
                solution.worst(),
                floor && lowest < Integer.MAX_VALUE ? lowest : 0,
                solution.totalProof().primal(),
                solution.totalProof().dual(),
                millis);
    }

    /** Written by hand: a JSON library would take longer to load than a small market to solve. */
    String json() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("matched", (long) matched);
        numbers.put("unmatched", (long) unmatched);
        numbers.put("total", total);
        numbers.put("worst", (long) worst);
        numbers.put("floor", (long) floor);
        numbers.put("primal", primal);
        numbers.put("dual", dual);
        numbers.put("millis", millis);
        return numbers.entrySet().stream()
                .map(number -> "  \"" + number.getKey() + "\": " + number.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    /** The same for people. */
    String sentence() {
        String found = "%,d of %,d mentees have a mentor. ".formatted(matched, matched + unmatched);
        return matched == 0
                ? found + "No pair is possible."
                : found
                        + "All scores together: %,d, the lowest: %,d. Nothing better is possible (primal and dual %,d)."
                                .formatted(total, worst, dual);
    }
}
