package org.cairn.matching.solver;

import java.util.Arrays;

/** Puts a market together and refuses nonsense: every mistake is one of the calling code and throws at once. */
public final class MarketBuilder {

    private final int[] capacity;
    private final long[] priority;
    private final int[] locked;
    private final long[] menteeKey;
    private final long[] mentorKey;
    private int[] mentee = new int[64];
    private int[] mentor = new int[64];
    private int[] score = new int[64];
    private int pairs;

    MarketBuilder(int mentees, int[] capacity) {
        this.capacity = capacity.clone();
        for (int places : capacity) {
            check(places >= 0, "a mentor with " + places + " places");
        }
        priority = new long[mentees];
        locked = new int[mentees];
        Arrays.fill(locked, Market.UNLOCKED);
        menteeKey = new long[mentees];
        Arrays.setAll(menteeKey, number -> 2L * number + 1);
        mentorKey = new long[capacity.length];
        Arrays.setAll(mentorKey, number -> 2L * number + 2);
    }

    /** This pair may be made. */
    public MarketBuilder pair(int menteeNumber, int mentorNumber, int points) {
        check(
                points >= 0 && points <= Market.HIGHEST_SCORE,
                "a score of " + points + " for mentee " + menteeNumber + " and mentor " + mentorNumber);
        check(menteeNumber >= 0 && menteeNumber < priority.length, "mentee " + menteeNumber);
        check(mentorNumber >= 0 && mentorNumber < capacity.length, "mentor " + mentorNumber);
        if (pairs == mentee.length) {
            int room = Math.addExact(pairs, pairs);
            mentee = Arrays.copyOf(mentee, room);
            mentor = Arrays.copyOf(mentor, room);
            score = Arrays.copyOf(score, room);
        }
        mentee[pairs] = menteeNumber;
        mentor[pairs] = mentorNumber;
        score[pairs++] = points;
        return this;
    }

    /** How urgently this mentee waits, 0 if not said. */
    public MarketBuilder priority(int menteeNumber, long urgency) {
        check(
                urgency >= 0 && urgency <= Market.HIGHEST_PRIORITY,
                "a priority of " + urgency + " for mentee " + menteeNumber);
        priority[menteeNumber] = urgency;
        return this;
    }

    /** These two belong together whatever it costs; the pair must be eligible. */
    public MarketBuilder lock(int menteeNumber, int mentorNumber) {
        locked[menteeNumber] = mentorNumber;
        return this;
    }

    /** What a mentee is called for ever, so that a choice among equals stays the same when others come and go. */
    public MarketBuilder menteeKey(int menteeNumber, long key) {
        menteeKey[menteeNumber] = key;
        return this;
    }

    /** What a mentor is called for ever. */
    public MarketBuilder mentorKey(int mentorNumber, long key) {
        mentorKey[mentorNumber] = key;
        return this;
    }

    /** The market. */
    public Market build() {
        int[] start = new int[priority.length + 1];
        for (int pair = 0; pair < pairs; pair++) {
            start[mentee[pair] + 1]++;
        }
        for (int number = 0; number < priority.length; number++) {
            start[number + 1] += start[number];
        }
        int[] mentors = new int[pairs];
        int[] scores = new int[pairs];
        inOrder(start, mentors, scores);
        Market market = new Market(capacity, priority, start, mentors, scores, locked.clone(), menteeKey, mentorKey);
        checkRepetitions(market);
        checkLocks(market);
        return market;
    }

    /** Sorts by mentor, then by mentee, by counting. */
    private void inOrder(int[] start, int[] mentors, int[] scores) {
        int[] place = new int[capacity.length + 1];
        for (int pair = 0; pair < pairs; pair++) {
            place[mentor[pair] + 1]++;
        }
        for (int number = 0; number < capacity.length; number++) {
            place[number + 1] += place[number];
        }
        int[] order = new int[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            order[place[mentor[pair]]++] = pair;
        }
        int[] next = Arrays.copyOf(start, priority.length);
        for (int pair : order) {
            int to = next[mentee[pair]]++;
            mentors[to] = mentor[pair];
            scores[to] = score[pair];
        }
    }

    private static void checkRepetitions(Market market) {
        for (int number = 0; number < market.mentees(); number++) {
            for (int pair = market.start[number] + 1; pair < market.start[number + 1]; pair++) {
                check(
                        market.mentor[pair] != market.mentor[pair - 1],
                        "mentee " + number + " and mentor " + market.mentor[pair] + " twice");
            }
        }
    }

    private void checkLocks(Market market) {
        int[] load = new int[capacity.length];
        for (int number = 0; number < locked.length; number++) {
            int partner = locked[number];
            if (partner != Market.UNLOCKED) {
                check(market.eligible(number, partner), "a lock on mentee " + number + " and mentor " + partner);
                check(++load[partner] <= capacity[partner], "more locks than places on mentor " + partner);
            }
        }
    }

    private static void check(boolean fine, String what) {
        if (!fine) {
            throw new IllegalArgumentException("A market cannot have " + what + ".");
        }
    }
}
