package org.cairn.matching;

import java.util.UUID;

/** Names one round. */
public record RoundId(UUID value) {

    /** Reads what {@link #toString} wrote. */
    public static RoundId of(String text) {
        return new RoundId(UUID.fromString(text));
    }

    static RoundId fresh() {
        return new RoundId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
