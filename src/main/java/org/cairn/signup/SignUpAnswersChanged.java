package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/** Somebody's answers are different now. */
public record SignUpAnswersChanged(SignUpId id, ProgramYearId year, Role role) {}
