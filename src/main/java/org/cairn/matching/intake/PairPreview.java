package org.cairn.matching.intake;

import java.util.List;
import org.cairn.kernel.EmailAddress;
import org.cairn.signup.Role;
import org.cairn.signup.intake.ImportRow;
import org.jspecify.annotations.Nullable;

/**
 * What importing a file of pairs does, or would do.
 *
 * @param refusal why nothing of it can be imported; null: it can
 * @param people who joins with it and is written to, each once
 */
public record PairPreview(@Nullable String refusal, List<ImportRow> rows, List<Newcomer> people) {

    /** Somebody who was not in the program year before. */
    public record Newcomer(Role role, String name, EmailAddress email, String partner) {}

    /** How many rows have this fate. */
    public int count(ImportRow.Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }
}
