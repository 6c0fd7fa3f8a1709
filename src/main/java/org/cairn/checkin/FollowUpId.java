package org.cairn.checkin;

import java.util.UUID;

/** Names one time that somebody looks after a pair. */
public record FollowUpId(UUID value) {

    /** @throws UnknownFollowUp if the text is no such id */
    public static FollowUpId of(String text) {
        try {
            return new FollowUpId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownFollowUp(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
