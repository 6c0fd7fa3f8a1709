package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/** A coordinator has declined a sign-up. */
public record SignUpDeclined(SignUpId id, ProgramYearId year, Role role) {}
