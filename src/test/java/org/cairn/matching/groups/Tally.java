package org.cairn.matching.groups;

/** What is counted of a group while Timefold moves people in and out: as the search of Cairn does, one change at a time. */
final class Tally {

    private final Cohort cohort;
    private final int[] shares;
    private final int[] years;
    private final int[] cannot;
    private final int[] topics;
    private final int[] kinds;
    private int size;
    private int leads;

    Tally(Cohort cohort) {
        this.cohort = cohort;
        shares = cohort.shares();
        years = new int[cohort.years];
        cannot = new int[cohort.slots];
        topics = new int[cohort.topics];
        kinds = new int[cohort.kinds];
    }

    /** Somebody comes (1) or goes (-1). */
    void count(int person, int sign) {
        size += sign;
        leads += cohort.facilitator[person] ? sign : 0;
        years[cohort.year[person]] += sign;
        for (int slot = 0; slot < cannot.length; slot++) {
            cannot[slot] += cohort.cannot(person, slot) ? sign : 0;
        }
        for (int topic = 0; topic < topics.length; topic++) {
            topics[topic] += sign * cohort.topicCost[person * topics.length + topic];
        }
        for (int kind : cohort.kind[person]) {
            kinds[kind] += sign;
        }
    }

    /** How often the group breaks a rule by itself. */
    int broken() {
        int broken = outside(size, cohort.fewest(), cohort.most()) + Math.max(0, Cost.FACILITATORS - leads);
        for (int year = 0; year < years.length; year++) {
            broken += outside(years[year], shares[2 * year], shares[2 * year + 1]);
        }
        return broken;
    }

    /** What the group costs. */
    int cost() {
        int alone = 0;
        for (int kind : kinds) {
            alone += kind == 1 ? 1 : 0;
        }
        return Cost.ABSENT * fewest(cannot) + fewest(topics) + Cost.ALONE * alone;
    }

    private static int fewest(int[] counts) {
        int fewest = Integer.MAX_VALUE;
        for (int count : counts) {
            fewest = Math.min(fewest, count);
        }
        return fewest;
    }

    private static int outside(int count, int fewest, int most) {
        return Math.max(0, fewest - count) + Math.max(0, count - most);
    }
}
