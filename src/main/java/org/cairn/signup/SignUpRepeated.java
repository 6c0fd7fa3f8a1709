package org.cairn.signup;

import org.cairn.program.ProgramYearId;

/**
 * Somebody signed up who is signed up already. The page says nothing of it; a letter does.
 *
 * @param state where the sign-up stands; UNCONFIRMED: the same answers were sent again, and the letter that asks for
 *     confirmation is wanted again
 */
public record SignUpRepeated(SignUpId id, ProgramYearId year, Role role, SignUpState state) {}
