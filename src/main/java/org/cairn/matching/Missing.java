package org.cairn.matching;

import org.cairn.signup.SignUpId;

/**
 * Why a mentee is proposed to nobody.
 *
 * @param words what is missing, in a sentence for a coordinator that names nobody
 */
public record Missing(SignUpId mentee, String words) {}
