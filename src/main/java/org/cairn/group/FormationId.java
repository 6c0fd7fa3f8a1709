package org.cairn.group;

import java.util.UUID;

/** Names one forming of the groups of a program year. */
public record FormationId(UUID value) {

    /** @throws UnknownFormation if the text is no such id */
    public static FormationId of(String text) {
        try {
            return new FormationId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownFormation(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
