package org.cairn.concern;

import org.cairn.program.ProgramYearId;

/** Somebody has said that something is wrong. */
public record ConcernRaised(ConcernId id, ProgramYearId year) {}
