package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/** Nobody has confirmed it, and another sign-up of the same person counts by now: this one is over, without a word. */
public record SignUpSuperseded(SignUpId id, ProgramYearId year, Role role) {}
