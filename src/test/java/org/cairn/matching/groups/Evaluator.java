package org.cairn.matching.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what groups are worth in its own way, from the members alone: nothing of the search is used. */
final class Evaluator {

    private Evaluator() {}

    static Assessment of(Cohort cohort, int[] group) {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int number = 0; number < cohort.groups(); number++) {
            groups.put(number, new ArrayList<>());
        }
        for (int person = 0; person < group.length; person++) {
            groups.get(group[person]).add(person);
        }
        int hard = broken(cohort, group);
        int absent = 0;
        int topics = 0;
        int isolated = 0;
        for (List<Integer> members : groups.values()) {
            hard += outside(members.size(), cohort.people() / (double) cohort.groups());
            for (int year = 0; year < cohort.years; year++) {
                int of = year;
                long all = java.util.stream.IntStream.range(0, cohort.people())
                        .filter(one -> cohort.member(one).year() == of)
                        .count();
                long here = members.stream()
                        .filter(one -> cohort.member(one).year() == of)
                        .count();
                hard += outside(here, all / (double) cohort.groups());
            }
            hard += Math.max(
                    0,
                    2
                            - members.stream()
                                    .filter(one -> cohort.member(one).facilitator())
                                    .count());
            absent += fewest(cohort.slots, slot -> members.stream()
                    .filter(one -> !cohort.member(one).free(slot))
                    .count());
            topics += fewest(cohort.topics, topic -> members.stream()
                    .mapToLong(one -> rank(cohort.member(one).topics(), topic))
                    .sum());
            for (int kind = 0; kind < cohort.kinds; kind++) {
                int of = kind;
                long here = members.stream()
                        .filter(one -> java.util.Arrays.stream(
                                        cohort.member(one).kinds())
                                .anyMatch(each -> each == of))
                        .count();
                isolated += here == 1 ? 1 : 0;
            }
        }
        return new Assessment(hard, absent, topics, isolated);
    }

    private static int broken(Cohort cohort, int[] group) {
        int broken = 0;
        for (int person = 0; person < group.length; person++) {
            for (int other : cohort.apart[person]) {
                broken += person < other && group[person] == group[other] ? 1 : 0;
            }
            for (int other : cohort.together[person]) {
                broken += person < other && group[person] != group[other] ? 1 : 0;
            }
        }
        return broken;
    }

    private static long outside(long count, double share) {
        return Math.max(0, (long) Math.floor(share) - count) + Math.max(0, count - (long) Math.ceil(share));
    }

    private static int fewest(int choices, java.util.function.IntToLongFunction cost) {
        return (int) java.util.stream.IntStream.range(0, choices)
                .mapToLong(cost)
                .min()
                .orElseThrow();
    }

    /** First wish 0, second 1, third 2; not named 6; nothing named at all 0. */
    private static int rank(int[] wishes, int topic) {
        for (int rank = 0; rank < wishes.length; rank++) {
            if (wishes[rank] == topic) {
                return Math.min(rank, 6);
            }
        }
        return wishes.length == 0 ? 0 : 6;
    }
}
