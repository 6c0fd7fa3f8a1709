package org.cairn.matching;

import org.cairn.program.ProgramYearId;

/** A mentor has been proposed for a mentee. A coordinator's own choice is {@linkplain ProposalState#APPROVED approved} already. */
public record ProposalMade(ProposalId id, ProgramYearId year) {}
