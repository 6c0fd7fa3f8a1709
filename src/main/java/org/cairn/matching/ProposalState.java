package org.cairn.matching;

/** What has become of a proposal. */
public enum ProposalState {
    /** Made by a round; a later round may still replace it. */
    PROPOSED,
    /** A coordinator has it in hand: it does not move any more. */
    IN_HAND,
    /** A coordinator said yes; the mentor is asked. */
    APPROVED,
    /** Both were introduced to each other. */
    INTRODUCED,
    /** A coordinator said never, or chose another mentor. */
    VETOED,
    /** The mentor said no. */
    DECLINED,
    /** The mentor did not answer in time. */
    LAPSED,
    /** A later round, a coordinator who lets the mentee wait, or a person who left took it back. */
    WITHDRAWN;

    /** Whether it still takes a place of its mentor and keeps its mentee out of the market. */
    public boolean open() {
        return this == PROPOSED || this == IN_HAND || this == APPROVED;
    }

    /** Whether a round must leave it as it is. */
    public boolean fixed() {
        return this == IN_HAND || this == APPROVED;
    }
}
