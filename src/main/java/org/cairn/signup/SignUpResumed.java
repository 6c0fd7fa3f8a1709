package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/** A pause is over. */
public record SignUpResumed(SignUpId id, ProgramYearId year, Role role) {}
