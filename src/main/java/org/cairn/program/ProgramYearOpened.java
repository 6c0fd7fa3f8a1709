package org.cairn.program;

/** A coordinator has opened a program year. */
public record ProgramYearOpened(ProgramYearId id) {}
