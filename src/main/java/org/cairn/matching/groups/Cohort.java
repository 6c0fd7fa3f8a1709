package org.cairn.matching.groups;

import java.util.Arrays;
import java.util.List;

/**
 * Everybody who is to be placed in groups, and what holds between them. Made by {@link CohortBuilder}.
 */
public final class Cohort {

    /** Nobody has said where this person belongs. */
    public static final int UNLOCKED = -1;

    /** More times than a bit set can hold cannot be offered. */
    public static final int MOST_SLOTS = Long.SIZE;

    final int groups;
    final int years;
    final int slots;
    final int topics;
    final int kinds;
    final int[] year;
    final boolean[] facilitator;
    /** The times that do not work, a bit for each. */
    final long[] cannot;
    /** What a topic costs, person by person. */
    final byte[] topicCost;

    final int[][] kind;
    final int[][] apart;
    final int[][] together;
    final int[] locked;
    private final List<Member> members;
    private final int[] shares;

    Cohort(
            int groups,
            int years,
            int slots,
            int topics,
            int kinds,
            List<Member> members,
            int[][] apart,
            int[][] together,
            int[] locked) {
        this.groups = groups;
        this.years = years;
        this.slots = slots;
        this.topics = topics;
        this.kinds = kinds;
        this.members = List.copyOf(members);
        this.apart = apart;
        this.together = together;
        this.locked = locked;
        int people = members.size();
        year = new int[people];
        facilitator = new boolean[people];
        cannot = new long[people];
        topicCost = new byte[people * topics];
        kind = new int[people][];
        for (int person = 0; person < people; person++) {
            Member member = members.get(person);
            year[person] = member.year();
            facilitator[person] = member.facilitator();
            kind[person] = member.kinds().clone();
            cannot[person] = ~member.slots() & -1L >>> MOST_SLOTS - slots;
            for (int topic = 0; topic < topics; topic++) {
                topicCost[person * topics + topic] = (byte) Cost.topic(member.topics(), topic);
            }
        }
        shares = counted();
    }

    /** Whether that time does not work for somebody. */
    boolean cannot(int person, int slot) {
        return (cannot[person] >>> slot & 1) != 0;
    }

    /** A cohort for as many groups, empty so far. */
    public static CohortBuilder of(int groups) {
        return new CohortBuilder(groups);
    }

    /** How many people. */
    public int people() {
        return year.length;
    }

    /** How many groups. */
    public int groups() {
        return groups;
    }

    /** Who somebody is. */
    public Member member(int person) {
        return members.get(person);
    }

    /** The fewest a group may have. */
    public int fewest() {
        return people() / groups;
    }

    /** The most a group may have. */
    public int most() {
        return (people() + groups - 1) / groups;
    }

    /** The fewest of a year a group may have. */
    public int fewest(int one) {
        return shares[2 * one];
    }

    /** The most of a year a group may have. */
    public int most(int one) {
        return shares[2 * one + 1];
    }

    /** The fewest and the most of each year a group may have: two numbers a year. */
    int[] shares() {
        return shares.clone();
    }

    private int[] counted() {
        int[] counted = new int[2 * years];
        int[] count = new int[years];
        Arrays.stream(year).forEach(one -> count[one]++);
        for (int one = 0; one < years; one++) {
            counted[2 * one] = count[one] / groups;
            counted[2 * one + 1] = (count[one] + groups - 1) / groups;
        }
        return counted;
    }
}
