package org.cairn.yearend;

import java.util.UUID;

/** Names one renewal. */
public record RenewalId(UUID value) {

    /** @throws UnknownRenewal if the text is no such id */
    public static RenewalId of(String text) {
        try {
            return new RenewalId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownRenewal(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
