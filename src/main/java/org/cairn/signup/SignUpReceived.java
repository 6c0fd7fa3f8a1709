package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/** Somebody has signed up, or was imported; the address must be confirmed before it counts, or need not be. */
public record SignUpReceived(SignUpId id, ProgramYearId year, Role role, boolean mustConfirm) {}
