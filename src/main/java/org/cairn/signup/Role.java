package org.cairn.signup;

import java.util.Locale;

/** What a person signs up to be. */
public enum Role {
    MENTOR,
    MENTEE;

    /** As it stands in a sentence: mentor, mentee. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sign-up form of this role. */
    public String form() {
        return this == MENTOR ? "signUpMentor" : "signUpMentee";
    }
}
