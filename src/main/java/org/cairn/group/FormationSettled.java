package org.cairn.group;

import org.cairn.program.ProgramYearId;

/** A search has ended: groups were found, or it is known why there can be none. */
public record FormationSettled(FormationId id, ProgramYearId year) {}
