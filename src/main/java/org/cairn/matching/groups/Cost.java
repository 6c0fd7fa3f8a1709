package org.cairn.matching.groups;

/** What is worth how much where groups are not as everybody would wish. The unit is a topic that is one rank lower. */
final class Cost {

    /** Somebody cannot come at her group's time. */
    static final int ABSENT = 10;

    /** Somebody is the only one of a kind in her group. */
    static final int ALONE = 8;

    /** A group meets on a topic that somebody has not named at all; a lower rank never costs more. */
    static final int NOT_NAMED = 6;

    /** A group has at least as many who help lead. */
    static final int FACILITATORS = 2;

    private Cost() {}

    /** What a topic costs somebody with these wishes, most important first. Nothing if there are none. */
    static int topic(int[] wishes, int topic) {
        if (wishes.length == 0) {
            return 0;
        }
        for (int rank = 0; rank < wishes.length; rank++) {
            if (wishes[rank] == topic) {
                return Math.min(rank, NOT_NAMED);
            }
        }
        return NOT_NAMED;
    }

    /** What it costs somebody that their group meets then and on that. */
    static int meeting(Cohort cohort, int person, int slot, int topic) {
        return (cohort.cannot(person, slot) ? ABSENT : 0) + cohort.topicCost[person * cohort.topics + topic];
    }
}
