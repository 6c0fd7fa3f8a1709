package org.cairn.signup.intake;

import org.jspecify.annotations.Nullable;

/**
 * A column of the file and what it is taken for.
 *
 * @param index counted from 0
 * @param question the key of the question that it answers; null: none, the column is left out
 * @param example the first cell that is not blank; empty if there is none
 */
public record ImportColumn(int index, String heading, @Nullable String question, String example) {}
