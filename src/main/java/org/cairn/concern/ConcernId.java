package org.cairn.concern;

import java.util.UUID;

/** Names one concern. */
public record ConcernId(UUID value) {

    /** A new one. */
    public static ConcernId fresh() {
        return new ConcernId(UUID.randomUUID());
    }

    /** @throws UnknownConcern if the text is no such id */
    public static ConcernId of(String text) {
        try {
            return new ConcernId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownConcern();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
