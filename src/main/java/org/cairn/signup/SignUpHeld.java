package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/** A sign-up is held until a coordinator has looked at it. */
public record SignUpHeld(SignUpId id, ProgramYearId year, Role role) {}
