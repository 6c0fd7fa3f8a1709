package org.cairn.matching;

import org.cairn.program.ProgramYearId;

/** A proposal is off without anybody having decided on it: a round replaced it, or one of the two left. */
public record ProposalWithdrawn(ProposalId id, ProgramYearId year) {}
