package org.cairn.matching;

import java.util.UUID;

/** Names one round. */
public record RoundId(UUID value) {

    /** @throws UnknownRound if the text is no such id */
    public static RoundId of(String text) {
        try {
            return new RoundId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownRound(text);
        }
    }

    static RoundId fresh() {
        return new RoundId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
