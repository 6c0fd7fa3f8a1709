package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/** Somebody pauses. */
public record SignUpPaused(SignUpId id, ProgramYearId year, Role role) {}
