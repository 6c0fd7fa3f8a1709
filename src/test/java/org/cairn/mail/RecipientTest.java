package org.cairn.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.kernel.EmailAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientTest {

    @ParameterizedTest
    @CsvSource({
        "Ana Lee, Ana",
        "Ana, Ana",
        "Dr. Jane Østergård-Nguyen, Dr. Jane Østergård-Nguyen",
        "dr Kia Okafor, dr Kia Okafor",
        "Prof. Dr. Mei Chen, Prof. Dr. Mei Chen",
        "Drew Larson, Drew",
        "Rev. Tomás Lor, Rev. Tomás Lor",
    })
    void a_letter_calls_people_by_their_first_name_and_whole_who_gave_a_title(String name, String called) {
        assertThat(new Recipient(name, new EmailAddress("a@example.org")).firstName())
                .isEqualTo(called);
    }
}
