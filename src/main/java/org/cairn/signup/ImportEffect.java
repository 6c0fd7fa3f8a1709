package org.cairn.signup;

/**
 * What importing a person does, or would do.
 *
 * @param says the same in a sentence for a coordinator
 */
public record ImportEffect(Kind kind, String says) {

    /** What changes. */
    public enum Kind {
        /** A sign-up is made. */
        NEW,
        /** A sign-up is made, and a coordinator must look at it first. */
        HELD,
        /** The file says something else than before, and the sign-up follows. */
        UPDATED,
        /** Nothing changes. */
        UNCHANGED
    }
}
