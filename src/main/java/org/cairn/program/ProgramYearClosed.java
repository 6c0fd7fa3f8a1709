package org.cairn.program;

/** A program year is over. */
public record ProgramYearClosed(ProgramYearId id) {}
