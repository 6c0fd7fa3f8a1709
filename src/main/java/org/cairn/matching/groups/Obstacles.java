package org.cairn.matching.groups;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/** What no groups could satisfy, found before anything is searched and said in words. */
public final class Obstacles {

    private final Cohort cohort;
    private final IntFunction<String> name;
    private final List<String> found = new ArrayList<>();

    private Obstacles(Cohort cohort, IntFunction<String> name) {
        this.cohort = cohort;
        this.name = name;
    }

    /**
     * Everything that stands in the way, a sentence each; empty if nothing is known to.
     *
     * @param name what a person is called
     */
    public static List<String> of(Cohort cohort, IntFunction<String> name) {
        Obstacles obstacles = new Obstacles(cohort, name);
        obstacles.facilitators();
        obstacles.sets();
        return List.copyOf(obstacles.found);
    }

    private void facilitators() {
        int needed = Cost.FACILITATORS * cohort.groups;
        int there = 0;
        for (boolean one : cohort.facilitator) {
            there += one ? 1 : 0;
        }
        if (there < needed) {
            found.add(
                    "%,d groups need %,d people who help lead, two each, and %,d would. Ask for more of them, or make at most %s."
                            .formatted(cohort.groups, needed, there, counted(there / Cost.FACILITATORS)));
        }
    }

    private static String counted(int groups) {
        return groups == 1 ? "1 group" : "%,d groups".formatted(groups);
    }

    private void sets() {
        boolean[] seen = new boolean[cohort.people()];
        for (int person = 0; person < seen.length; person++) {
            if (!seen[person] && cohort.together[person].length > 0) {
                check(set(person, seen));
            }
        }
    }

    /** Everybody who has to be in one group because of this person. */
    private int[] set(int person, boolean[] seen) {
        List<Integer> set = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(person));
        seen[person] = true;
        while (!open.isEmpty()) {
            int one = open.removeFirst();
            set.add(one);
            for (int other : cohort.together[one]) {
                if (!seen[other]) {
                    seen[other] = true;
                    open.add(other);
                }
            }
        }
        return set.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private void check(int[] set) {
        if (set.length > cohort.most()) {
            found.add(
                    "%s are to be together, and a group has at most %,d people.".formatted(names(set), cohort.most()));
        }
        for (int one : set) {
            for (int other : cohort.apart[one]) {
                if (one < other && Arrays.binarySearch(set, other) >= 0) {
                    found.add("%s and %s are to be apart, and together at the same time."
                            .formatted(name.apply(one), name.apply(other)));
                }
            }
        }
        years(set);
        int[] locked = Arrays.stream(set)
                .map(one -> cohort.locked[one])
                .filter(one -> one != Cohort.UNLOCKED)
                .distinct()
                .toArray();
        if (locked.length > 1) {
            found.add("%s are to be together, and are fixed in different groups.".formatted(names(set)));
        }
    }

    private void years(int[] set) {
        int[] shares = cohort.shares();
        for (int year = 0; year < cohort.years; year++) {
            int of = year;
            int[] same =
                    Arrays.stream(set).filter(one -> cohort.year[one] == of).toArray();
            if (same.length > shares[2 * year + 1]) {
                found.add("%s are to be together and of one year, of which a group has at most %,d."
                        .formatted(names(same), shares[2 * year + 1]));
            }
        }
    }

    private String names(int[] people) {
        List<String> names = Arrays.stream(people).mapToObj(name).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
