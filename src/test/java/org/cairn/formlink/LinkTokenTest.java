package org.cairn.formlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkTokenTest {

    @Test
    void a_token_is_256_bits_that_need_no_escaping_in_an_address() {
        LinkToken token = LinkToken.fresh();

        assertThat(Base64.getUrlDecoder().decode(token.secret())).hasSize(32);
        assertThat(token.secret()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void no_two_tokens_are_alike() {
        Set<String> secrets = new HashSet<>();

        IntStream.range(0, 10_000).forEach(each -> secrets.add(LinkToken.fresh().secret()));

        assertThat(secrets).hasSize(10_000);
    }

    @Test
    void the_hash_is_that_of_the_secret_and_of_no_other() {
        LinkToken token = LinkToken.fresh();

        assertThat(LinkToken.read(token.secret()).orElseThrow().hash()).isEqualTo(token.hash());
        assertThat(LinkToken.fresh().hash()).isNotEqualTo(token.hash());
    }

    @Test
    void the_seal_of_a_page_gives_away_neither_secret_nor_hash() {
        LinkToken token = LinkToken.fresh();

        String seal = LinkToken.seal(token.hash());

        assertThat(Base64.getUrlDecoder().decode(seal)).isNotEqualTo(token.hash());
        assertThat(seal).isEqualTo(LinkToken.seal(token.hash())).isNotEqualTo(token.secret());
    }

    @Test
    void a_token_never_prints_itself() {
        LinkToken token = LinkToken.fresh();

        assertThat(token.toString()).doesNotContain(token.secret());
    }

    @Test
    void what_a_mail_program_cut_in_two_is_no_token() {
        assertThat(LinkToken.read(LinkToken.fresh().secret().substring(0, 30))).isEmpty();
        assertThat(LinkToken.read("")).isEmpty();
        assertThat(LinkToken.read(LinkToken.fresh().secret() + "=")).isEmpty();
    }
}
