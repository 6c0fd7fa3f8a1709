package org.cairn.matching.groups;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A group as it is looked at.
 *
 * @param members who is in it, by number
 * @param slot the time at which most can come, the first of several
 * @param absent who of them cannot
 * @param topic the topic that suits them best, the first of several
 * @param topicCost what this topic costs them
 * @param alone the kinds of which there is one only
 * @param facilitators who of them would help lead
 * @param broken how often the group breaks a rule by itself: its size, its years, its facilitators
 */
public record Sheet(
        int[] members, int slot, int[] absent, int topic, int topicCost, int[] alone, int[] facilitators, int broken) {

    /** The sheet of a group. */
    public static Sheet of(Cohort cohort, int[] group, int number) {
        int[] members = IntStream.range(0, group.length)
                .filter(person -> group[person] == number)
                .toArray();
        int slot = best(cohort.slots, one -> absent(cohort, members, one).length);
        int topic = best(cohort.topics, one -> topicCost(cohort, members, one));
        int[] alone = IntStream.range(0, cohort.kinds)
                .filter(kind -> Arrays.stream(members)
                                .filter(one -> is(cohort, one, kind))
                                .count()
                        == 1)
                .toArray();
        int[] facilitators =
                Arrays.stream(members).filter(one -> cohort.facilitator[one]).toArray();
        int broken = outside(members.length, cohort.fewest(), cohort.most())
                + years(cohort, members)
                + Math.max(0, Cost.FACILITATORS - facilitators.length);
        return new Sheet(
                members,
                slot,
                absent(cohort, members, slot),
                topic,
                topicCost(cohort, members, topic),
                alone,
                facilitators,
                broken);
    }

    private static int best(int choices, java.util.function.IntUnaryOperator cost) {
        int best = 0;
        int least = cost.applyAsInt(best);
        for (int one = 1; one < choices; one++) {
            int its = cost.applyAsInt(one);
            if (its < least) {
                best = one;
                least = its;
            }
        }
        return best;
    }

    private static int[] absent(Cohort cohort, int[] members, int slot) {
        return Arrays.stream(members).filter(one -> cohort.cannot(one, slot)).toArray();
    }

    private static int topicCost(Cohort cohort, int[] members, int topic) {
        return Arrays.stream(members)
                .map(one -> cohort.topicCost[one * cohort.topics + topic])
                .sum();
    }

    private static boolean is(Cohort cohort, int person, int kind) {
        return Arrays.stream(cohort.kind[person]).anyMatch(one -> one == kind);
    }

    private static int years(Cohort cohort, int[] members) {
        int[] shares = cohort.shares();
        return IntStream.range(0, cohort.years)
                .map(year -> outside(
                        (int) Arrays.stream(members)
                                .filter(one -> cohort.year[one] == year)
                                .count(),
                        shares[2 * year],
                        shares[2 * year + 1]))
                .sum();
    }

    private static int outside(int count, int fewest, int most) {
        return Math.max(0, fewest - count) + Math.max(0, count - most);
    }
}
