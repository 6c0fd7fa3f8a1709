package org.cairn.signup;

import java.util.UUID;

/** Names one person's sign-up for one program year. */
public record SignUpId(UUID value) {

    /** @throws UnknownSignUp if the text is no such id */
    public static SignUpId of(String text) {
        try {
            return new SignUpId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new UnknownSignUp(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
