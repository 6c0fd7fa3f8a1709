package org.cairn.matching.groups;

import java.util.Arrays;

/**
 * Everybody in a group, with counters for each group from which the cost of an exchange is read without looking at the
 * other members. A rule that is broken costs {@link #BROKEN} each time, so that the search can pass through boards that
 * break one and does not stay there.
 */
final class Board {

    /** More than an exchange could gain otherwise. */
    static final int BROKEN = 100;

    /** There is nobody who would go with them. */
    static final int ALONE = -1;

    private static final int[] NOBODY = {};

    final Cohort cohort;
    final int[] group;
    private final int[] size;
    private final int[][] members;
    private final int[] place;
    private final int[] years;
    private final boolean[] uneven;
    private final int[] facilitators;
    private final int[] cannot;
    private final int[] topicCost;
    private final int[] topic;
    private final int[] kinds;
    private final int[] slot;
    private final long[] fewest;
    private final long[] nearlyFewest;
    private final int[] shares;
    private final int[] change;

    Board(Cohort cohort, int[] group) {
        this.cohort = cohort;
        this.group = group.clone();
        int groups = cohort.groups;
        size = new int[groups];
        years = new int[groups * cohort.years];
        uneven = new boolean[groups];
        facilitators = new int[groups];
        cannot = new int[groups * cohort.slots];
        topicCost = new int[groups * cohort.topics];
        topic = new int[groups];
        kinds = new int[groups * cohort.kinds];
        slot = new int[groups];
        fewest = new long[groups];
        nearlyFewest = new long[groups];
        shares = cohort.shares();
        change = new int[cohort.kinds];
        for (int person = 0; person < group.length; person++) {
            count(person, group[person], 1);
        }
        members = new int[groups][];
        place = new int[group.length];
        for (int number = 0; number < groups; number++) {
            members[number] = new int[size[number]];
            settle(number);
        }
        int[] seated = new int[groups];
        for (int person = 0; person < group.length; person++) {
            place[person] = seated[group[person]]++;
            members[group[person]][place[person]] = person;
        }
    }

    private void count(int person, int to, int sign) {
        size[to] += sign;
        years[to * cohort.years + cohort.year[person]] += sign;
        if (cohort.facilitator[person]) {
            facilitators[to] += sign;
        }
        for (int number = 0; number < cohort.slots; number++) {
            cannot[to * cohort.slots + number] += cohort.cannot(person, number) ? sign : 0;
        }
        for (int number = 0; number < cohort.topics; number++) {
            topicCost[to * cohort.topics + number] += sign * cohort.topicCost[person * cohort.topics + number];
        }
        for (int kind : cohort.kind[person]) {
            kinds[to * cohort.kinds + kind] += sign;
        }
    }

    /** What the board would cost more if these two changed places. They are in different groups. */
    int exchange(int one, int other) {
        int from = group[one];
        int to = group[other];
        int rules = years(from, one, other)
                + years(to, other, one)
                + facilitators(from, one, other)
                + facilitators(to, other, one)
                + wishes(one, other);
        return BROKEN * rules
                + Cost.ABSENT * (absent(from, one, other) + absent(to, other, one))
                + topics(from, one, other)
                + topics(to, other, one)
                + Cost.ALONE * alone(from, to, one, other);
    }

    private int years(int number, int goes, int comes) {
        int gone = cohort.year[goes];
        int come = cohort.year[comes];
        return gone == come ? 0 : outside(number, gone, -1) + outside(number, come, 1);
    }

    private int outside(int number, int one, int more) {
        int now = years[number * cohort.years + one];
        return outside(one, now + more) - outside(one, now);
    }

    private int outside(int one, int count) {
        return Math.max(0, shares[2 * one] - count) + Math.max(0, count - shares[2 * one + 1]);
    }

    private int facilitators(int number, int goes, int comes) {
        if (cohort.facilitator[goes] == cohort.facilitator[comes]) {
            return 0;
        }
        int now = facilitators[number];
        int then = now + (cohort.facilitator[comes] ? 1 : -1);
        return Math.max(0, Cost.FACILITATORS - then) - Math.max(0, Cost.FACILITATORS - now);
    }

    private int wishes(int one, int other) {
        int broken = 0;
        broken += moved(cohort.apart[one], other, group[other]) - moved(cohort.apart[one], other, group[one]);
        broken += moved(cohort.apart[other], one, group[one]) - moved(cohort.apart[other], one, group[other]);
        broken -= moved(cohort.together[one], other, group[other]) - moved(cohort.together[one], other, group[one]);
        broken -= moved(cohort.together[other], one, group[one]) - moved(cohort.together[other], one, group[other]);
        return broken;
    }

    /** How many of these are in that group, without the one who leaves it at the same moment. */
    private int moved(int[] partners, int without, int number) {
        int there = 0;
        for (int partner : partners) {
            if (partner != without && group[partner] == number) {
                there++;
            }
        }
        return there;
    }

    /** How many more cannot come at the best time: one fewer, as many, or one more, depending on the times that tie. */
    private int absent(int number, int goes, int comes) {
        long fewer = cohort.cannot[goes] & ~cohort.cannot[comes];
        long more = cohort.cannot[comes] & ~cohort.cannot[goes];
        if ((fewest[number] & fewer) != 0) {
            return -1;
        }
        return (fewest[number] & ~more | nearlyFewest[number] & fewer) != 0 ? 0 : 1;
    }

    private int topics(int number, int goes, int comes) {
        int then = Integer.MAX_VALUE;
        int base = number * cohort.topics;
        int gone = goes * cohort.topics;
        int come = comes * cohort.topics;
        for (int one = 0; one < cohort.topics; one++) {
            then = Math.min(then, topicCost[base + one] - cohort.topicCost[gone + one] + cohort.topicCost[come + one]);
        }
        return then - topic[number];
    }

    private int alone(int from, int to, int one, int other) {
        int more = 0;
        for (int kind : cohort.kind[one]) {
            change[kind]++;
        }
        for (int kind : cohort.kind[other]) {
            change[kind]--;
        }
        for (int kind : cohort.kind[one]) {
            more += alone(kind, from, to);
        }
        for (int kind : cohort.kind[other]) {
            more += alone(kind, from, to);
        }
        return more;
    }

    /** Counts a kind once, and forgets what changes about it. */
    private int alone(int kind, int from, int to) {
        int moved = change[kind];
        change[kind] = 0;
        if (moved == 0) {
            return 0;
        }
        int here = kinds[from * cohort.kinds + kind];
        int there = kinds[to * cohort.kinds + kind];
        return one(here - moved) - one(here) + one(there + moved) - one(there);
    }

    private static int one(int count) {
        return count == 1 ? 1 : 0;
    }

    /** Lets these two change places. */
    void swap(int one, int other) {
        int from = group[one];
        int to = group[other];
        count(one, from, -1);
        count(other, to, -1);
        count(one, to, 1);
        count(other, from, 1);
        group[one] = to;
        group[other] = from;
        members[from][place[one]] = other;
        members[to][place[other]] = one;
        int seat = place[one];
        place[one] = place[other];
        place[other] = seat;
        settle(from);
        settle(to);
    }

    /**
     * Notes the best time and topic of a group, the times at which one more cannot come, and whether there are too many
     * or too few of a year.
     */
    private void settle(int number) {
        int base = number * cohort.slots;
        int absent = Integer.MAX_VALUE;
        for (int one = 0; one < cohort.slots; one++) {
            absent = Math.min(absent, cannot[base + one]);
        }
        fewest[number] = slots(base, absent);
        nearlyFewest[number] = slots(base, absent + 1);
        slot[number] = Long.numberOfTrailingZeros(fewest[number]);
        topic[number] = Integer.MAX_VALUE;
        for (int one = 0; one < cohort.topics; one++) {
            topic[number] = Math.min(topic[number], topicCost[number * cohort.topics + one]);
        }
        uneven[number] = false;
        for (int one = 0; one < cohort.years; one++) {
            uneven[number] |= outside(one, years[number * cohort.years + one]) > 0;
        }
    }

    private long slots(int base, int absent) {
        long slots = 0;
        for (int one = 0; one < cohort.slots; one++) {
            slots |= cannot[base + one] == absent ? 1L << one : 0;
        }
        return slots;
    }

    /** Whether there are too many or too few of a year in this person's group. */
    boolean amongUneven(int person) {
        return uneven[group[person]];
    }

    /**
     * Whether this person could be better off elsewhere: cannot come, is the only one of a kind, a wish is broken, or
     * the years in the group are uneven.
     */
    boolean badlySeated(int person) {
        int number = group[person];
        if (uneven[number] || cohort.cannot(person, slot[number])) {
            return true;
        }
        for (int kind : cohort.kind[person]) {
            if (kinds[number * cohort.kinds + kind] == 1) {
                return true;
            }
        }
        return breaksAWish(person);
    }

    private boolean breaksAWish(int person) {
        int number = group[person];
        for (int partner : cohort.apart[person]) {
            if (group[partner] == number) {
                return true;
            }
        }
        for (int partner : cohort.together[person]) {
            if (group[partner] != number) {
                return true;
            }
        }
        return false;
    }

    /** Who sits where somebody sits whom this person is to be with and is not; nobody if there is no such group. */
    int[] whereSheBelongs(int person) {
        for (int partner : cohort.together[person]) {
            if (group[partner] != group[person]) {
                return members[group[partner]];
            }
        }
        return NOBODY;
    }

    /** Who would go with this person: somebody of their group whom they are to be with, or the only other one of a kind. */
    int companion(int person) {
        int number = group[person];
        for (int partner : cohort.together[person]) {
            if (group[partner] == number) {
                return partner;
            }
        }
        for (int kind : cohort.kind[person]) {
            if (kinds[number * cohort.kinds + kind] == 2) {
                return other(person, kind);
            }
        }
        return ALONE;
    }

    private int other(int person, int kind) {
        for (int one : members[group[person]]) {
            if (one != person && Arrays.stream(cohort.kind[one]).anyMatch(its -> its == kind)) {
                return one;
            }
        }
        return ALONE;
    }

    /** Who sits in a group. */
    int[] members(int number) {
        return members[number];
    }

    int[] groups() {
        return Arrays.copyOf(group, group.length);
    }
}
