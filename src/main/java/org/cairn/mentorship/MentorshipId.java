package org.cairn.mentorship;

import java.util.UUID;

/** Names one mentorship. */
public record MentorshipId(UUID value) {

    /** @throws UnknownMentorship if the text is no such id */
    public static MentorshipId of(String text) {
        try {
            return new MentorshipId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownMentorship(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
