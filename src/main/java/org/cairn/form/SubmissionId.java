package org.cairn.form;

import java.util.UUID;

/** One recorded submission of a form. */
public record SubmissionId(UUID value) {

    /** Reads what {@link #toString()} wrote. */
    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
