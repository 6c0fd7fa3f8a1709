package org.cairn.commandline;

import java.util.Arrays;

/** The pairs that may be made, each with its score; millions of them fit into plain arrays. */
final class Pairs {

    static final int NONE = -1;

    private int[] mentee = new int[64];
    private int[] mentor = new int[64];
    private int[] score = new int[64];
    private int[] row = new int[64];
    private int[] slots = emptySlots(256);
    private int size;

    private static int[] emptySlots(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /**
     * Adds a pair.
     *
     * @param from the row it comes from, 0 if from none
     * @return {@link #NONE}, or the same pair if it is there already; then nothing is added
     */
    int add(int menteeNumber, int mentorNumber, int points, int from) {
        int slot = slot(menteeNumber, mentorNumber);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        if (size == mentee.length) {
            grow();
            slot = slot(menteeNumber, mentorNumber);
        }
        mentee[size] = menteeNumber;
        mentor[size] = mentorNumber;
        score[size] = points;
        row[size] = from;
        slots[slot] = size++;
        return NONE;
    }

    private void grow() {
        int room = Math.addExact(size, size);
        mentee = Arrays.copyOf(mentee, room);
        mentor = Arrays.copyOf(mentor, room);
        score = Arrays.copyOf(score, room);
        row = Arrays.copyOf(row, room);
        slots = emptySlots(Math.multiplyExact(room, 2));
        for (int pair = 0; pair < size; pair++) {
            slots[slot(mentee[pair], mentor[pair])] = pair;
        }
    }

    /** Where the pair stands, or the free slot where it would. */
    private int slot(int menteeNumber, int mentorNumber) {
        long mixed = ((long) menteeNumber << 32 | mentorNumber) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 33) & slots.length - 1;
        while (slots[slot] != NONE && (mentee[slots[slot]] != menteeNumber || mentor[slots[slot]] != mentorNumber)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** The pair of the two, or {@link #NONE}. */
    int find(int menteeNumber, int mentorNumber) {
        return slots[slot(menteeNumber, mentorNumber)];
    }

    int size() {
        return size;
    }

    int mentee(int pair) {
        return mentee[pair];
    }

    int mentor(int pair) {
        return mentor[pair];
    }

    int score(int pair) {
        return score[pair];
    }

    int row(int pair) {
        return row[pair];
    }
}
