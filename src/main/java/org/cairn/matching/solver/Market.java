package org.cairn.matching.solver;

import java.util.Arrays;

/**
 * Mentees, mentors with places, and the pairs that may be made, each with a score. Mentees and mentors are numbered from
 * 0; the pairs of mentee {@code i} stand in {@code mentor[start[i]]} to {@code mentor[start[i + 1] - 1]}, ascending. A
 * pair that is absent is not eligible.
 *
 * <p>Never changes once built, so one market may be solved by many threads.
 */
public final class Market {

    /** Scores are whole numbers from 0 to this. */
    public static final int HIGHEST_SCORE = 1_000_000;

    /** Priorities are whole numbers from 0 to this; a higher one goes first. */
    public static final long HIGHEST_PRIORITY = 1_000_000_000L;

    static final int UNLOCKED = -1;

    final int[] capacity;
    final long[] priority;
    final int[] start;
    final int[] mentor;
    final int[] score;
    final int[] locked;
    final long[] menteeKey;
    final long[] mentorKey;

    Market(
            int[] capacity,
            long[] priority,
            int[] start,
            int[] mentor,
            int[] score,
            int[] locked,
            long[] menteeKey,
            long[] mentorKey) {
        this.capacity = capacity;
        this.priority = priority;
        this.start = start;
        this.mentor = mentor;
        this.score = score;
        this.locked = locked;
        this.menteeKey = menteeKey;
        this.mentorKey = mentorKey;
    }

    /** An empty market for that many mentees and for mentors with these places. */
    public static MarketBuilder of(int mentees, int... capacity) {
        return new MarketBuilder(mentees, capacity);
    }

    /** How many mentees there are. */
    public int mentees() {
        return start.length - 1;
    }

    /** How many mentors there are. */
    public int mentors() {
        return capacity.length;
    }

    /** How many places all mentors have. */
    public int places() {
        return Math.toIntExact(Arrays.stream(capacity).asLongStream().sum());
    }

    /** How many pairs may be made. */
    public int pairs() {
        return mentor.length;
    }

    /** The places of a mentor. */
    public int capacity(int mentorNumber) {
        return capacity[mentorNumber];
    }

    /** How urgently a mentee waits. */
    public long priority(int mentee) {
        return priority[mentee];
    }

    /** The mentors that a mentee may be paired with, ascending. */
    public int[] eligible(int mentee) {
        return Arrays.copyOfRange(mentor, start[mentee], start[mentee + 1]);
    }

    /** Whether a pair may be made. */
    public boolean eligible(int mentee, int mentorNumber) {
        return pair(mentee, mentorNumber) >= 0;
    }

    /** The score of an eligible pair. */
    public int score(int mentee, int mentorNumber) {
        int pair = pair(mentee, mentorNumber);
        if (pair < 0) {
            throw new IllegalArgumentException(
                    "mentee " + mentee + " and mentor " + mentorNumber + " are no eligible pair");
        }
        return score[pair];
    }

    /** The place of a pair in the arrays, negative if it is not eligible. */
    int pair(int mentee, int mentorNumber) {
        return Arrays.binarySearch(mentor, start[mentee], start[mentee + 1], mentorNumber);
    }

    /** The number that decides between results which are equally good: the same for the same two people, always. */
    static long tie(long menteeKey, long mentorKey) {
        long mixed = (menteeKey ^ Long.rotateLeft(mentorKey, 29)) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return (mixed ^ mixed >>> 32) >>> 33;
    }

    /**
     * The same market with this pair as one that must be, whether it could be made before or not.
     *
     * @throws IllegalArgumentException if the mentor has no place that is not locked already
     */
    public Market forcing(int mentee, int mentorNumber, int points) {
        MarketBuilder changed = without(mentee, mentorNumber);
        return changed.pair(mentee, mentorNumber, points)
                .lock(mentee, mentorNumber)
                .build();
    }

    /** The same market, in which this pair cannot be made. */
    public Market forbidding(int mentee, int mentorNumber) {
        return without(mentee, mentorNumber).build();
    }

    private MarketBuilder without(int left, int leftMentor) {
        MarketBuilder builder = new MarketBuilder(mentees(), capacity);
        for (int number = 0; number < capacity.length; number++) {
            builder.mentorKey(number, mentorKey[number]);
        }
        for (int mentee = 0; mentee < mentees(); mentee++) {
            builder.priority(mentee, priority[mentee]).menteeKey(mentee, menteeKey[mentee]);
            if (locked[mentee] != UNLOCKED && mentee != left) {
                builder.lock(mentee, locked[mentee]);
            }
            for (int pair = start[mentee]; pair < start[mentee + 1]; pair++) {
                if (mentee != left || mentor[pair] != leftMentor) {
                    builder.pair(mentee, mentor[pair], score[pair]);
                }
            }
        }
        return builder;
    }
}
