package org.cairn.session;

import org.cairn.program.ProgramYearId;

/** A session was added to what a year plans. */
public record SessionPlanned(ProgramYearId year, int number) {}
