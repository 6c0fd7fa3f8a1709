package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/** An address was not confirmed in time. */
public record SignUpExpired(SignUpId id, ProgramYearId year, Role role) {}
