package org.cairn.session;

import java.util.UUID;

/** Names one session of one group. */
public record SessionId(UUID value) {

    /** @throws UnknownSession if the text is no such id */
    public static SessionId of(String text) {
        try {
            return new SessionId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownSession(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
