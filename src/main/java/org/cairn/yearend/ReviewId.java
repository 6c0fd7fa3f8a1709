package org.cairn.yearend;

import java.util.UUID;

/** Names one review. */
public record ReviewId(UUID value) {

    /** @throws UnknownReview if the text is no such id */
    public static ReviewId of(String text) {
        try {
            return new ReviewId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownReview(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
