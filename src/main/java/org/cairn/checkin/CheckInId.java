package org.cairn.checkin;

import java.util.UUID;

/** Names one time that a pair was asked how it goes. */
public record CheckInId(UUID value) {

    /** @throws UnknownCheckIn if the text is no such id */
    public static CheckInId of(String text) {
        try {
            return new CheckInId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownCheckIn(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
