package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/** Somebody has confirmed the address of a sign-up. */
public record SignUpConfirmed(SignUpId id, ProgramYearId year, Role role) {}
