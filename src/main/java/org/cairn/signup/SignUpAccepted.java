package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/** A sign-up is in the market. */
public record SignUpAccepted(SignUpId id, ProgramYearId year, Role role) {}
