package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/** Somebody is in the market again, after a withdrawal or a mentorship that ended. */
public record SignUpReturned(SignUpId id, ProgramYearId year, Role role) {}
