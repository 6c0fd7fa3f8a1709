package org.cairn.program;

import java.util.UUID;

/** Names one year of one program. */
public record ProgramYearId(UUID value) {

    /** @throws UnknownProgramYear if the text is no such id */
    public static ProgramYearId of(String text) {
        try {
            return new ProgramYearId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownProgramYear(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
