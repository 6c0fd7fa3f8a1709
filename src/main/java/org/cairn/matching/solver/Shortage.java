package org.cairn.matching.solver;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Why a mentee waits: these mentees can be paired with these mentors alone, who have fewer places than there are mentees
 * (a deficient set in the sense of Hall, 1935). Without mentors, no pair of hers may be made at all.
 *
 * @param mentees by number, ascending, she among them
 * @param mentors by number, ascending: everybody who may be paired with one of them
 * @param places how many places these mentors have together, locked ones left out
 */
public record Shortage(int[] mentees, int[] mentors, int places) {

    /**
     * The shortage behind a mentee who waits.
     *
     * @throws IllegalArgumentException if she has a mentor
     */
    public static Shortage of(Solution solution, int mentee) {
        if (solution.mentor(mentee) != Solution.NOBODY) {
            throw new IllegalArgumentException("mentee " + mentee + " does not wait");
        }
        Market market = solution.market();
        boolean[] wanted = wanted(market, solution, mentee);
        int[] mentors = IntStream.range(0, market.mentors())
                .filter(mentor -> wanted[mentor])
                .toArray();
        int[] mentees = IntStream.range(0, market.mentees())
                .filter(other -> market.locked[other] == Market.UNLOCKED)
                .filter(other -> other == mentee || canOnlyHave(market, other, wanted))
                .toArray();
        int places = Arrays.stream(mentors).map(market::capacity).sum()
                - (int) Arrays.stream(market.locked)
                        .filter(locked -> locked != Market.UNLOCKED && wanted[locked])
                        .count();
        return new Shortage(mentees, mentors, places);
    }

    /** Her mentors, those of whoever sits with them, and so on. */
    private static boolean[] wanted(Market market, Solution solution, int mentee) {
        int[][] seated = seated(market, solution);
        boolean[] wanted = new boolean[market.mentors()];
        Deque<Integer> toAsk = new ArrayDeque<>();
        toAsk.add(mentee);
        while (!toAsk.isEmpty()) {
            int asked = toAsk.remove();
            for (int pair = market.start[asked]; pair < market.start[asked + 1]; pair++) {
                int mentor = market.mentor[pair];
                if (!wanted[mentor]) {
                    wanted[mentor] = true;
                    Arrays.stream(seated[mentor]).forEach(toAsk::add);
                }
            }
        }
        return wanted;
    }

    private static int[][] seated(Market market, Solution solution) {
        int[][] seated = new int[market.mentors()][];
        int[] load = new int[market.mentors()];
        Arrays.setAll(seated, mentor -> new int[market.capacity(mentor)]);
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            int mentor = solution.mentor(mentee);
            if (mentor != Solution.NOBODY && market.locked[mentee] == Market.UNLOCKED) {
                seated[mentor][load[mentor]++] = mentee;
            }
        }
        Arrays.setAll(seated, mentor -> Arrays.copyOf(seated[mentor], load[mentor]));
        return seated;
    }

    private static boolean canOnlyHave(Market market, int mentee, boolean[] mentors) {
        return market.start[mentee] < market.start[mentee + 1]
                && Arrays.stream(market.eligible(mentee)).allMatch(mentor -> mentors[mentor]);
    }
}
