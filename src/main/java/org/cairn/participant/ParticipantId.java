package org.cairn.participant;

import java.util.UUID;

/** Names one person. */
public record ParticipantId(UUID value) {

    /** @throws UnknownParticipant if the text is no such id */
    public static ParticipantId of(String text) {
        try {
            return new ParticipantId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownParticipant(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
