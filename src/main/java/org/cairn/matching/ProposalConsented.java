package org.cairn.matching;

import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;

/** The mentor said yes: the two can be introduced. */
public record ProposalConsented(ProposalId id, ProgramYearId year, SignUpId mentor, SignUpId mentee) {}
