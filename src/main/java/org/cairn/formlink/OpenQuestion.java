package org.cairn.formlink;

import java.util.UUID;
import org.cairn.program.ProgramYearId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked and has not answered.
 *
 * @param id of the form that waits
 * @param title what it is about, as its letter says it
 * @param dueOn the day until which an answer is hoped for, in words; null if there is none
 */
public record OpenQuestion(UUID id, String title, @Nullable String dueOn, ProgramYearId year) {}
