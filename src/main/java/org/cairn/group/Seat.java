package org.cairn.group;

import org.cairn.signup.SignUpId;

/**
 * Where somebody is placed.
 *
 * @param group the number of the group, from 0
 * @param fixed whether a new search leaves the person there
 */
public record Seat(SignUpId signUp, int group, boolean fixed) {}
