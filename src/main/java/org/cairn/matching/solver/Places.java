package org.cairn.matching.solver;

import java.util.Arrays;

/** Who sits with whom: for each mentor a list of her mentees, for each mentee her mentor. */
final class Places {

    static final int NOBODY = -1;

    /** How many each mentor can take beside those who are locked. */
    final int[] capacity;

    final int[] load;
    final int[] first;
    int[] mate;
    int[] after;
    private int[] before;

    Places(Market market) {
        capacity = market.capacity.clone();
        load = new int[market.mentors()];
        first = new int[market.mentors()];
        Arrays.fill(first, NOBODY);
        mate = new int[market.mentees()];
        Arrays.fill(mate, NOBODY);
        after = new int[market.mentees()];
        before = new int[market.mentees()];
        for (int partner : market.locked) {
            if (partner != Market.UNLOCKED) {
                capacity[partner]--;
            }
        }
    }

    boolean roomAt(int mentor) {
        return load[mentor] < capacity[mentor];
    }

    void join(int mentee, int mentor) {
        mate[mentee] = mentor;
        before[mentee] = NOBODY;
        after[mentee] = first[mentor];
        if (first[mentor] != NOBODY) {
            before[first[mentor]] = mentee;
        }
        first[mentor] = mentee;
        load[mentor]++;
    }

    void leave(int mentee) {
        int mentor = mate[mentee];
        mate[mentee] = NOBODY;
        if (before[mentee] == NOBODY) {
            first[mentor] = after[mentee];
        } else {
            after[before[mentee]] = after[mentee];
        }
        if (after[mentee] != NOBODY) {
            before[after[mentee]] = before[mentee];
        }
        load[mentor]--;
    }

    /** Makes room for as many mentees. */
    void grow(int mentees) {
        int known = mate.length;
        mate = Arrays.copyOf(mate, mentees);
        Arrays.fill(mate, known, mentees, NOBODY);
        after = Arrays.copyOf(after, mentees);
        before = Arrays.copyOf(before, mentees);
    }
}
