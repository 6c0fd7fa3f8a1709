package org.cairn.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void two_spellings_of_one_mailbox_are_equal() {
        assertThat(new EmailAddress(" Kia@Example.org ")).isEqualTo(new EmailAddress("kia@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@münchen.example", "ana.lee+maps@mail.example.org", "a@xn--mnchen-3ya.example"})
    void mail_reaches_such_an_address(String text) {
        assertThat(new EmailAddress(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@b", "a b@example.org", "a@-example.org", "a@example..org"})
    void mail_reaches_no_such_address(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(NoEmailAddress.class);
    }

    @Test
    void no_part_of_an_address_is_longer_than_mail_servers_take() {
        assertThat(new EmailAddress("a@" + "b".repeat(63) + ".example").domain())
                .hasSize(71);
        assertThat(new EmailAddress("a".repeat(64) + "@example.org").value()).hasSize(76);

        assertThatThrownBy(() -> new EmailAddress("a@" + "b".repeat(64) + ".example"))
                .isInstanceOf(NoEmailAddress.class);
        assertThatThrownBy(() -> new EmailAddress("a@" + "ü".repeat(60) + ".example"))
                .as("longer once it is written in ASCII")
                .isInstanceOf(NoEmailAddress.class);
        assertThatThrownBy(() -> new EmailAddress("a".repeat(65) + "@example.org"))
                .isInstanceOf(NoEmailAddress.class);
    }
}
