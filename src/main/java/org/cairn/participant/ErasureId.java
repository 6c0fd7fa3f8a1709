package org.cairn.participant;

import java.util.UUID;

/** Names one request to be forgotten. */
public record ErasureId(UUID value) {

    /** @throws UnknownErasure if the text is no such id */
    public static ErasureId of(String text) {
        try {
            return new ErasureId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownErasure(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
