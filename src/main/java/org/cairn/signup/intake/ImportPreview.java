package org.cairn.signup.intake;

import java.util.List;
import java.util.Map;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;

/**
 * What importing a file does, or would do.
 *
 * @param refusal why nothing of it can be imported as its columns are understood now; null: it can
 * @param questions the questions that a column may answer, key to text
 */
public record ImportPreview(
        Role role,
        @Nullable String refusal,
        List<ImportColumn> columns,
        Map<String, String> questions,
        List<ImportRow> rows) {

    /** How many rows have this fate. */
    public int count(ImportRow.Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** How many people get the letter that welcomes imported people, or the one that asks them to confirm. */
    public int letters(boolean mustConfirm) {
        return count(ImportRow.Fate.NEW) + (mustConfirm ? count(ImportRow.Fate.HELD) : 0);
    }
}
