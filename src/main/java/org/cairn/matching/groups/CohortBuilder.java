package org.cairn.matching.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts a cohort together and refuses nonsense: every mistake is one of the calling code and throws at once. */
public final class CohortBuilder {

    private static final int[] NOBODY = {};

    private final int groups;
    private final List<Member> members = new ArrayList<>();
    private final List<int[]> apart = new ArrayList<>();
    private final List<int[]> together = new ArrayList<>();
    private final List<int[]> locks = new ArrayList<>();
    private int years = 1;
    private int slots = 1;
    private int topics = 1;
    private int kinds;

    CohortBuilder(int groups) {
        check(groups > 0, groups + " groups");
        this.groups = groups;
    }

    /** @return the person's number, from 0 */
    public int add(Member member) {
        check(member.year() >= 0, "the year " + member.year());
        years = Math.max(years, member.year() + 1);
        Arrays.stream(member.topics()).forEach(topic -> topics = Math.max(topics, topic + 1));
        Arrays.stream(member.kinds()).forEach(kind -> kinds = Math.max(kinds, kind + 1));
        members.add(member);
        return members.size() - 1;
    }

    /** How many times there are to choose from. */
    public CohortBuilder slots(int number) {
        check(number > 0 && number <= Cohort.MOST_SLOTS, number + " times");
        slots = number;
        return this;
    }

    /** These two are not to be in one group. */
    public CohortBuilder apart(int one, int other) {
        apart.add(two(one, other));
        return this;
    }

    /** These two are to be in one group. */
    public CohortBuilder together(int one, int other) {
        together.add(two(one, other));
        return this;
    }

    /** This person stays in that group. */
    public CohortBuilder lock(int person, int group) {
        check(group >= 0 && group < groups, "the group " + group);
        locks.add(new int[] {known(person), group});
        return this;
    }

    /** The cohort. */
    public Cohort build() {
        int[] locked = new int[members.size()];
        Arrays.fill(locked, Cohort.UNLOCKED);
        locks.forEach(lock -> locked[lock[0]] = lock[1]);
        return new Cohort(groups, years, slots, topics, kinds, members, partners(apart), partners(together), locked);
    }

    private int[][] partners(List<int[]> pairs) {
        int[][] partners = new int[members.size()][];
        Arrays.fill(partners, NOBODY);
        for (int[] pair : pairs) {
            partners[pair[0]] = with(partners[pair[0]], pair[1]);
            partners[pair[1]] = with(partners[pair[1]], pair[0]);
        }
        return partners;
    }

    private static int[] with(int[] known, int another) {
        if (Arrays.stream(known).anyMatch(one -> one == another)) {
            return known;
        }
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = another;
        return more;
    }

    private int[] two(int one, int other) {
        check(one != other, "a wish about one person only");
        return new int[] {known(one), known(other)};
    }

    private int known(int person) {
        check(person >= 0 && person < members.size(), "the person " + person);
        return person;
    }

    private static void check(boolean fine, String what) {
        if (!fine) {
            throw new IllegalArgumentException("A cohort cannot have " + what + ".");
        }
    }
}
