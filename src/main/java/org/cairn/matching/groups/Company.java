package org.cairn.matching.groups;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Those who are to be together, some of them through others. */
final class Company {

    private final Cohort cohort;

    private Company(Cohort cohort) {
        this.cohort = cohort;
    }

    /** The people of each company in which nobody is locked. */
    static int[][] of(Cohort cohort) {
        Company company = new Company(cohort);
        return IntStream.range(0, cohort.people())
                .filter(person -> cohort.together[person].length > 0)
                .mapToObj(company::with)
                .distinct()
                .filter(people -> people.stream().allMatch(one -> cohort.locked[one] == Cohort.UNLOCKED))
                .map(people -> people.stream().mapToInt(one -> one).toArray())
                .toArray(int[][]::new);
    }

    private List<Integer> with(int person) {
        TreeSet<Integer> all = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(person));
        while (!open.isEmpty()) {
            int one = open.remove();
            if (all.add(one)) {
                Arrays.stream(cohort.together[one]).forEach(open::add);
            }
        }
        return List.copyOf(all);
    }
}
