package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/** Somebody has left. */
public record SignUpWithdrawn(SignUpId id, ProgramYearId year, Role role) {}
