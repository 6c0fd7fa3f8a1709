package org.cairn.rehearsal.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.cairn.rehearsal.post.Letter.Link;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final String MESSAGE =
            """
            Message-ID: <one@example.org>
            To: Ana Lee <Ana@Example.org>
            Subject: =?UTF-8?Q?How_is_it_going=3F?=
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=UTF-8

            Answer: http://localhost/f/abc
            --b
            Content-Type: text/html; charset=UTF-8

            <p><a href="http://localhost/f/abc" style="display:inline-block;padding:2px">Answer now</a></p>
            <p>or <a href="http://localhost/p/def" style="color:inherit">your page</a>, or
            <a href="mailto:maps@example.org" style="display:inline-block">write</a></p>
            <ul><li><a href="http://localhost/f/ghi" style="color:inherit">Would you mentor a student?</a></li></ul>
            --b--
            """;

    @Test
    void a_letter_is_read_as_its_reader_sees_it() {
        Mailboxes mailboxes = new Mailboxes(Clock.fixed(Instant.parse("2026-08-03T14:00:00Z"), ZoneOffset.UTC));

        mailboxes.caught(MESSAGE.getBytes(StandardCharsets.UTF_8));

        assertThat(mailboxes.bring()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("ana@example.org");
            assertThat(letter.name()).isEqualTo("Ana Lee");
            assertThat(letter.subject()).isEqualTo("How is it going?");
            assertThat(letter.messageId()).isEqualTo("<one@example.org>");
            assertThat(letter.text()).contains("Answer: http://localhost/f/abc");
            assertThat(letter.questions())
                    .extracting(Link::words)
                    .containsExactly("Answer now", "Would you mentor a student?");
            assertThat(letter.links())
                    .extracting(Link::address)
                    .containsExactly("http://localhost/f/abc", "http://localhost/p/def", "http://localhost/f/ghi");
        });
        assertThat(mailboxes.bring()).as("what was brought").isEmpty();
        assertThat(mailboxes.letters()).hasSize(1);
    }
}
