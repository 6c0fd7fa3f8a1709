package org.cairn.matching;

import org.cairn.signup.SignUpId;

/** A mentee and the mentor who would be proposed to each other, with how well they fit, 0 to 1000. */
public record Paired(SignUpId mentee, SignUpId mentor, int score) {}
