package org.cairn.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrongPasswordsTest {

    @Test
    void a_password_is_kept_in_two_thousand_rounds_of_bcrypt() {
        StrongPasswords passwords = new StrongPasswords();

        String kept = passwords.encrypt("a quiet harbour at noon 42");

        assertThat(kept).startsWith("$2a$11$");
        assertThat(passwords.check("a quiet harbour at noon 42", kept)).isTrue();
        assertThat(passwords.check("a quiet harbour at noon 43", kept)).isFalse();
    }
}
