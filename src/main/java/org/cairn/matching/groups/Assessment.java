package org.cairn.matching.groups;

import java.util.Arrays;

/**
 * What groups are worth, counted anew from who sits where.
 *
 * @param hard how often a rule is broken: sizes, years, facilitators, apart and together, locks
 * @param absent how many cannot come at their group's best time
 * @param topicCost what the best topic of each group costs its members, added up
 * @param isolated how often somebody is the only one of a kind in a group
 */
public record Assessment(int hard, int absent, int topicCost, int isolated) {

    /** What is to be as small as possible when no rule is broken. */
    public int cost() {
        return Cost.ABSENT * absent + topicCost + Cost.ALONE * isolated;
    }

    /** Everything about these groups. */
    public static Assessment of(Cohort cohort, int[] group) {
        int hard = 0;
        int absent = 0;
        int topicCost = 0;
        int isolated = 0;
        for (int person = 0; person < group.length; person++) {
            hard += wishes(cohort, group, person);
        }
        hard /= 2; // each wish was counted by both
        for (int person = 0; person < group.length; person++) {
            hard += cohort.locked[person] == Cohort.UNLOCKED || cohort.locked[person] == group[person] ? 0 : 1;
        }
        for (int number = 0; number < cohort.groups; number++) {
            Sheet sheet = Sheet.of(cohort, group, number);
            hard += sheet.broken();
            absent += sheet.absent().length;
            topicCost += sheet.topicCost();
            isolated += sheet.alone().length;
        }
        return new Assessment(hard, absent, topicCost, isolated);
    }

    private static int wishes(Cohort cohort, int[] group, int person) {
        return (int) (Arrays.stream(cohort.apart[person])
                        .filter(other -> group[other] == group[person])
                        .count()
                + Arrays.stream(cohort.together[person])
                        .filter(other -> group[other] != group[person])
                        .count());
    }
}
