package org.cairn.session;

import org.cairn.form.SubmissionId;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is expected at a session.
 *
 * @param comes what the person has said; null if nothing
 * @param came whether the person was there
 * @param worth what the session was worth to the person, from 1 to 5; null if not answered
 * @param feedback keeps the words that came with it
 */
public record Guest(
        SignUpId signUp,
        @Nullable Boolean comes,
        boolean came,
        @Nullable Integer worth,
        @Nullable SubmissionId feedback) {}
