package org.cairn.program;

/** A program has arranged something else for its year. */
public record ProgramYearArranged(ProgramYearId id) {}
