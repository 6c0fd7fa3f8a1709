package org.cairn.matching.groups;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two people change places.
 *
 * @param other with whom
 * @param rules how many rules more would be broken; negative: fewer
 * @param cost what the groups would cost more; negative: less
 */
public record Swap(int other, int rules, int cost) {

    /**
     * The best places for somebody: of all exchanges with people of other groups who are not locked those that break the
     * fewest rules and then cost least.
     *
     * @param group who sits where
     * @param most how many exchanges to tell
     */
    public static List<Swap> best(Cohort cohort, int[] group, int person, int most) {
        Assessment now = Assessment.of(cohort, group);
        return IntStream.range(0, group.length)
                .filter(other -> group[other] != group[person] && cohort.locked[other] == Cohort.UNLOCKED)
                .mapToObj(other -> of(cohort, group, person, other, now))
                .sorted(Comparator.comparingInt(Swap::rules)
                        .thenComparingInt(Swap::cost)
                        .thenComparingInt(Swap::other))
                .limit(most)
                .toList();
    }

    private static Swap of(Cohort cohort, int[] group, int person, int other, Assessment now) {
        int[] changed = group.clone();
        changed[person] = group[other];
        changed[other] = group[person];
        Assessment then = Assessment.of(cohort, changed);
        return new Swap(other, then.hard() - now.hard(), then.cost() - now.cost());
    }
}
