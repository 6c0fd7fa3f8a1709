package org.cairn.matching.groups;

import java.util.Arrays;

/**
 * Where people of a year could move on from one group to another, and what that would cost: a net of places, one for each
 * year in each group, one for each group as a whole, and one for all. It finds circles along which everybody moves on and
 * something is saved (Klein, 1967; Bellman and Ford's way, looking again only where something has become nearer). When
 * there is none, the distances are prices of the places, and stay a good beginning when a few things change.
 */
final class Flow {

    /** Nobody goes that way. */
    static final int NOWHERE = 1 << 24;

    private static final int NONE = -1;

    /** After how many places it is looked whether there is a circle. */
    private static final int ROUND = 32;

    private final Cohort cohort;
    private final int groups;
    private final int[] shares;
    private final int[] count;
    private final int[] size;
    private final int[] more;
    private final int[] distance;
    private final int[] before;
    private final int[] seen;
    private final boolean[] open;
    private final int[] queue;
    private int first;
    private int waiting;

    Flow(Cohort cohort) {
        this.cohort = cohort;
        groups = cohort.groups;
        shares = cohort.shares();
        count = new int[cohort.years * groups];
        size = new int[groups];
        more = new int[count.length * groups];
        int places = count.length + groups + 1;
        distance = new int[places];
        before = new int[places];
        seen = new int[places];
        open = new boolean[places];
        queue = new int[places];
    }

    void become(Flow other) {
        copy(other.count, count);
        copy(other.size, size);
        copy(other.more, more);
        copy(other.distance, distance);
    }

    private static void copy(int[] from, int[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
    }

    /** The place of a year in a group. */
    int place(int year, int number) {
        return year * groups + number;
    }

    /** Whether that is the place of a year in a group, and not of a group as a whole or of all. */
    boolean ofYear(int place) {
        return place < count.length;
    }

    /** What it is worth to sit there, compared with the other places of the year. */
    int price(int place) {
        return -distance[place];
    }

    /** One more, or one fewer, sits there. */
    void count(int place, int people) {
        count[place] += people;
        size[place % groups] += people;
    }

    /** What it costs when the cheapest of that place moves on to a group. */
    void way(int place, int to, int cost) {
        more[place * groups + to] = cost;
    }

    int way(int place, int to) {
        return more[place * groups + to];
    }

    /** Nobody moves on from there, until somebody is found. */
    void close(int place) {
        Arrays.fill(more, place * groups, (place + 1) * groups, NOWHERE);
        look(place);
        look(count.length + place % groups);
        look(distance.length - 1);
    }

    /** Something has changed about how people move on from there. */
    void look(int place) {
        if (!open[place]) {
            open[place] = true;
            queue[(first + waiting) % queue.length] = place;
            waiting++;
        }
    }

    private int next() {
        int place = queue[first];
        first = (first + 1) % queue.length;
        waiting--;
        open[place] = false;
        return place;
    }

    /** A place on a circle along which moving on saves something; below 0 if there is none. */
    int circle() {
        Arrays.fill(before, NONE);
        int looked = 0;
        boolean nearer = false;
        while (waiting > 0) {
            nearer |= nearer(next());
            looked++;
            if (nearer && looked % ROUND == 0) {
                int place = closed();
                if (place != NONE) {
                    return place;
                }
                nearer = false;
            }
        }
        return NONE;
    }

    /** From where people move on to that place of the circle. */
    int before(int place) {
        return before[place];
    }

    private boolean nearer(int place) {
        if (ofYear(place)) {
            return fromYear(place);
        }
        return place < distance.length - 1 ? fromGroup(place) : fromAll();
    }

    private boolean fromYear(int place) {
        boolean nearer = false;
        int number = place % groups;
        int first = place - number;
        int base = place * groups;
        int here = distance[place];
        for (int to = 0; to < groups; to++) {
            if (here + more[base + to] < distance[first + to]) {
                nearer |= nearer(place, first + to, more[base + to]);
            }
        }
        nearer |= count[place] < shares[place / groups * 2 + 1] && nearer(place, count.length + number, 0);
        return nearer;
    }

    private boolean fromGroup(int place) {
        boolean nearer = false;
        int number = place - count.length;
        for (int year = 0; year < cohort.years; year++) {
            int to = place(year, number);
            nearer |= count[to] > shares[2 * year] && nearer(place, to, 0);
        }
        nearer |= size[number] < cohort.most() && nearer(place, distance.length - 1, 0);
        return nearer;
    }

    private boolean fromAll() {
        boolean nearer = false;
        for (int number = 0; number < groups; number++) {
            nearer |= size[number] > cohort.fewest() && nearer(distance.length - 1, count.length + number, 0);
        }
        return nearer;
    }

    private boolean nearer(int from, int to, int way) {
        if (distance[from] + way >= distance[to]) {
            return false;
        }
        distance[to] = distance[from] + way;
        before[to] = from;
        look(to);
        return true;
    }

    private int closed() {
        Arrays.fill(seen, 0);
        for (int start = 0; start < before.length; start++) {
            int place = start;
            while (place != NONE && seen[place] == 0) {
                seen[place] = start + 1;
                place = before[place];
            }
            if (place != NONE && seen[place] == start + 1) {
                return place;
            }
        }
        return NONE;
    }
}
