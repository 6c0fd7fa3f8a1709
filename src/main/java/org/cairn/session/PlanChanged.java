package org.cairn.session;

import org.cairn.program.ProgramYearId;

/** A year plans its sessions otherwise than before. */
public record PlanChanged(ProgramYearId year) {}
