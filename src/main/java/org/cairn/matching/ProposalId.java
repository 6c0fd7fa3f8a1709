package org.cairn.matching;

import java.util.UUID;

/** Names one proposal. */
public record ProposalId(UUID value) {

    /** Reads what {@link #toString} wrote. */
    public static ProposalId of(String text) {
        return new ProposalId(UUID.fromString(text));
    }

    static ProposalId fresh() {
        return new ProposalId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
