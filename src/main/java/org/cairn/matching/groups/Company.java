package org.cairn.matching.groups;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Those who are put in a group by hand while everybody else gets the cheapest seat: whoever is to be together with
 * others, some of them through others, and whoever is of a rare kind.
 */
final class Company {

    /** A kind is rare when there are at most so many for each group: only then does it matter much who sits where. */
    private static final int RARE = 2;

    private final Cohort cohort;

    private Company(Cohort cohort) {
        this.cohort = cohort;
    }

    /** The people of each company in which nobody is locked. */
    static int[][] of(Cohort cohort) {
        Company company = new Company(cohort);
        boolean[] rare = rare(cohort);
        return IntStream.range(0, cohort.people())
                .filter(person -> cohort.together[person].length > 0
                        || Arrays.stream(cohort.kind[person]).anyMatch(kind -> rare[kind]))
                .mapToObj(company::with)
                .distinct()
                .filter(people -> people.stream().allMatch(one -> cohort.locked[one] == Cohort.UNLOCKED))
                .map(people -> people.stream().mapToInt(one -> one).toArray())
                .toArray(int[][]::new);
    }

    /** Which kinds are rare. */
    static boolean[] rare(Cohort cohort) {
        int[] count = new int[cohort.kinds];
        Arrays.stream(cohort.kind).flatMapToInt(Arrays::stream).forEach(kind -> count[kind]++);
        boolean[] rare = new boolean[cohort.kinds];
        for (int kind = 0; kind < rare.length; kind++) {
            rare[kind] = count[kind] <= RARE * cohort.groups;
        }
        return rare;
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
