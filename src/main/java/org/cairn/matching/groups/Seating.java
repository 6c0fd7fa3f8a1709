package org.cairn.matching.groups;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The cheapest seats when every group has been given a time and a topic, and nothing counts but these, the years and the
 * sizes. That is a flow, and it is kept at its best: when a group gets another time or topic, people move on in circles
 * as long as that saves something (Klein, 1967, a circle found by Bellman and Ford's way). Those who are to be together
 * stay where they are put.
 */
final class Seating {

    /** What somebody costs more who makes room, roughly: several move only to save more. */
    private static final int ROOM = 2;

    private static final int NOBODY = -1;
    private static final int NOWHERE = 1 << 24;

    private final Cohort cohort;
    private final int[] group;
    private final int[] slot;
    private final int[] topic;
    private final int groups;
    private final int[][] companies;
    private final int[][] ofYear;
    private final int[] shares;
    private final int[] cost;
    private final int[] count;
    private final int[] size;
    private final int[] more;
    private final int[] mover;
    private final int[] distance;
    private final int[] before;
    private final int[] seen;

    Seating(Cohort cohort, int[] group, int[] slot, int[] topic) {
        this.cohort = cohort;
        this.group = group.clone();
        this.slot = slot.clone();
        this.topic = topic.clone();
        groups = cohort.groups;
        companies = Company.of(cohort);
        boolean[] stays = new boolean[group.length];
        Arrays.stream(companies).flatMapToInt(Arrays::stream).forEach(person -> stays[person] = true);
        ofYear = IntStream.range(0, cohort.years)
                .mapToObj(year -> IntStream.range(0, group.length)
                        .filter(person -> cohort.year[person] == year
                                && cohort.locked[person] == Cohort.UNLOCKED
                                && !stays[person])
                        .toArray())
                .toArray(int[][]::new);
        shares = cohort.shares();
        cost = new int[group.length * groups];
        count = new int[cohort.years * groups];
        size = new int[groups];
        more = new int[cohort.years * groups * groups];
        mover = new int[more.length];
        int nodes = (cohort.years + 1) * groups + 1;
        distance = new int[nodes];
        before = new int[nodes];
        seen = new int[nodes];
        for (int person = 0; person < group.length; person++) {
            count[cohort.year[person] * groups + group[person]]++;
            size[group[person]]++;
        }
        IntStream.range(0, groups).forEach(this::price);
        IntStream.range(0, count.length).forEach(this::leave);
        for (int[] company : companies) {
            seat(company, this.group[company[0]]);
        }
        settle();
    }

    private Seating(Seating other) {
        cohort = other.cohort;
        groups = other.groups;
        companies = other.companies;
        ofYear = other.ofYear;
        shares = other.shares;
        group = other.group.clone();
        slot = other.slot.clone();
        topic = other.topic.clone();
        cost = other.cost.clone();
        count = other.count.clone();
        size = other.size.clone();
        more = other.more.clone();
        mover = other.mover.clone();
        distance = other.distance.clone();
        before = other.before.clone();
        seen = other.seen.clone();
    }

    Seating copy() {
        return new Seating(this);
    }

    /** Becomes what the other one of the same cohort is. */
    void become(Seating other) {
        copy(other.group, group);
        copy(other.slot, slot);
        copy(other.topic, topic);
        copy(other.cost, cost);
        copy(other.count, count);
        copy(other.size, size);
        copy(other.more, more);
        copy(other.mover, mover);
    }

    private static void copy(int[] from, int[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
    }

    int slot(int number) {
        return slot[number];
    }

    int topic(int number) {
        return topic[number];
    }

    int[] group() {
        return group.clone();
    }

    /** What everybody costs. */
    int cost() {
        int sum = 0;
        for (int person = 0; person < group.length; person++) {
            sum += cost[person * groups + group[person]];
        }
        return sum;
    }

    /** Gives a group another time and topic, and everybody the cheapest seat again. */
    void meet(int number, int anotherSlot, int anotherTopic) {
        slot[number] = anotherSlot;
        topic[number] = anotherTopic;
        price(number);
        for (int year = 0; year < cohort.years; year++) {
            leave(year * groups + number);
            come(year, number);
        }
        for (int[] company : companies) {
            if (group[company[0]] == number) {
                seat(company, better(company, number));
            }
        }
        settle();
    }

    /** How many companies there are of people who are to be together. */
    int companies() {
        return companies.length;
    }

    /** Lets people who are to be together sit in another group, and gives everybody else the cheapest seat again. */
    void move(int number, int to) {
        seat(companies[number], to);
        settle();
    }

    private int better(int[] company, int number) {
        int best = number;
        int least = cost(company, number) - ROOM * company.length;
        for (int to = 0; to < groups; to++) {
            if (cost(company, to) < least) {
                least = cost(company, to);
                best = to;
            }
        }
        return best;
    }

    private int cost(int[] company, int number) {
        int sum = 0;
        for (int person : company) {
            sum += cost[person * groups + number];
        }
        return sum;
    }

    private void seat(int[] company, int to) {
        for (int person : company) {
            int from = group[person];
            int year = cohort.year[person];
            int other = from == to ? NOBODY : room(year, to, from);
            if (other != NOBODY) {
                group[person] = to;
                group[other] = from;
                leave(year * groups + from);
                leave(year * groups + to);
            }
        }
    }

    /** Who of that year would best make room. */
    private int room(int year, int number, int to) {
        int best = NOBODY;
        for (int person : ofYear[year]) {
            int row = person * groups;
            if (group[person] == number
                    && (best == NOBODY
                            || cost[row + to] - cost[row + number]
                                    < cost[best * groups + to] - cost[best * groups + number])) {
                best = person;
            }
        }
        return best;
    }

    private void price(int number) {
        for (int person = 0; person < group.length; person++) {
            cost[person * groups + number] = Cost.meeting(cohort, person, slot[number], topic[number]);
        }
    }

    /** Who of a year would best leave a group, for each other one. */
    private void leave(int node) {
        int base = node * groups;
        int number = node % groups;
        Arrays.fill(more, base, base + groups, NOWHERE);
        for (int person : ofYear[node / groups]) {
            if (group[person] == number) {
                int row = person * groups;
                int now = cost[row + number];
                for (int to = 0; to < groups; to++) {
                    if (cost[row + to] - now < more[base + to]) {
                        more[base + to] = cost[row + to] - now;
                        mover[base + to] = person;
                    }
                }
            }
        }
    }

    /** Who of a year would best come to a group, from each other one. */
    private void come(int year, int number) {
        for (int from = 0; from < groups; from++) {
            if (from != number) {
                more[(year * groups + from) * groups + number] = NOWHERE;
            }
        }
        for (int person : ofYear[year]) {
            int arc = (year * groups + group[person]) * groups + number;
            int change = cost[person * groups + number] - cost[person * groups + group[person]];
            if (group[person] != number && change < more[arc]) {
                more[arc] = change;
                mover[arc] = person;
            }
        }
    }

    private void settle() {
        for (int node = circle(); node >= 0; node = circle()) {
            moveOn(node);
        }
    }

    /** A place on a circle along which moving on saves something; below 0 if there is none. */
    private int circle() {
        Arrays.fill(distance, 0);
        Arrays.fill(before, -1);
        while (nearer()) {
            int node = closed();
            if (node >= 0) {
                return node;
            }
        }
        return -1;
    }

    private boolean nearer() {
        boolean nearer = false;
        for (int node = 0; node < count.length; node++) {
            int first = node - node % groups;
            int base = node * groups;
            for (int to = 0; to < groups; to++) {
                nearer |= nearer(node, first + to, more[base + to]);
            }
        }
        int all = distance.length - 1;
        for (int number = 0; number < groups; number++) {
            int whole = count.length + number;
            for (int year = 0; year < cohort.years; year++) {
                int node = year * groups + number;
                nearer |= count[node] < shares[2 * year + 1] && nearer(node, whole, 0);
                nearer |= count[node] > shares[2 * year] && nearer(whole, node, 0);
            }
            nearer |= size[number] < cohort.most() && nearer(whole, all, 0);
            nearer |= size[number] > cohort.fewest() && nearer(all, whole, 0);
        }
        return nearer;
    }

    private boolean nearer(int from, int to, int way) {
        if (distance[from] + way >= distance[to]) {
            return false;
        }
        distance[to] = distance[from] + way;
        before[to] = from;
        return true;
    }

    private int closed() {
        Arrays.fill(seen, 0);
        for (int start = 0; start < before.length; start++) {
            int node = start;
            while (node >= 0 && seen[node] == 0) {
                seen[node] = start + 1;
                node = before[node];
            }
            if (node >= 0 && seen[node] == start + 1) {
                return node;
            }
        }
        return -1;
    }

    private void moveOn(int start) {
        int to = start;
        do {
            int from = before[to];
            if (from < count.length && to < count.length) {
                group[mover[from * groups + to % groups]] = to % groups;
                count[from]--;
                count[to]++;
                size[from % groups]--;
                size[to % groups]++;
            }
            to = from;
        } while (to != start);
        do {
            if (to < count.length) {
                leave(to);
            }
            to = before[to];
        } while (to != start);
    }
}
