package org.cairn.program;

/**
 * A program has arranged something else for its year.
 *
 * @param before what was arranged until now
 */
public record ProgramYearArranged(ProgramYearId id, Arrangements before) {}
