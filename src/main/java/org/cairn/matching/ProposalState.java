package org.cairn.matching;

import java.util.EnumSet;
import java.util.Set;

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

    /** The states of a proposal that still takes a place. */
    static final Set<ProposalState> OPEN = EnumSet.of(PROPOSED, IN_HAND, APPROVED);

    /** Whether it still takes a place of its mentor and keeps its mentee out of the market. */
    public boolean open() {
        return OPEN.contains(this);
    }

    /** Whether a round must leave it as it is. */
    public boolean fixed() {
        return this == IN_HAND || this == APPROVED;
    }
}
