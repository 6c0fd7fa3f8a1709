package org.cairn.matching.groups;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Deals people out like cards, one year after the other, those who help lead first: each goes to the group that has the
 * fewest of the year, of several to the smallest. So every group gets its share of each year, and sizes differ by one.
 */
final class Deal {

    private final Cohort cohort;
    private final int[] group;
    private final int[] size;
    private final int[] ofYear;
    private final int[] leads;

    private Deal(Cohort cohort) {
        this.cohort = cohort;
        group = cohort.locked.clone();
        size = new int[cohort.groups];
        ofYear = new int[cohort.groups * cohort.years];
        leads = new int[cohort.groups];
    }

    /** A group for each person; whoever is locked stays where they are. */
    static int[] of(Cohort cohort) {
        Deal deal = new Deal(cohort);
        IntStream.range(0, cohort.people())
                .filter(person -> deal.group[person] != Cohort.UNLOCKED)
                .forEach(person -> deal.seat(person, deal.group[person]));
        IntStream.range(0, cohort.years).forEach(deal::dealOut);
        return deal.group;
    }

    private void dealOut(int year) {
        PriorityQueue<Integer> next =
                new PriorityQueue<>(Comparator.comparingInt((Integer number) -> ofYear[number * cohort.years + year])
                        .thenComparingInt(number -> size[number])
                        .thenComparingInt(number -> leads[number])
                        .thenComparingInt(number -> number));
        next.addAll(IntStream.range(0, cohort.groups).boxed().toList());
        for (boolean leading : List.of(true, false)) {
            for (int person = 0; person < group.length; person++) {
                boolean hers = cohort.year[person] == year && cohort.facilitator[person] == leading;
                if (hers && group[person] == Cohort.UNLOCKED) {
                    int number = next.remove();
                    seat(person, number);
                    next.add(number);
                }
            }
        }
    }

    private void seat(int person, int number) {
        group[person] = number;
        size[number]++;
        ofYear[number * cohort.years + cohort.year[person]]++;
        leads[number] += cohort.facilitator[person] ? 1 : 0;
    }
}
