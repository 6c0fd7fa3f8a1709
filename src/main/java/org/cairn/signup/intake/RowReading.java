package org.cairn.signup.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairn.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was understood.
 *
 * @param email null if it is none
 * @param refused the required yes-or-no questions that the row answers with no
 */
record RowReading(
        int number,
        String name,
        String writtenEmail,
        @Nullable EmailAddress email,
        @Nullable Instant signedUpAt,
        Map<String, Object> answers,
        List<String> refused,
        List<ImportRow.Trouble> troubles) {

    boolean bad() {
        return !troubles.isEmpty();
    }

    ImportRow because(ImportRow.Fate fate, String says) {
        return new ImportRow(number, name, writtenEmail, fate, says, troubles);
    }
}
