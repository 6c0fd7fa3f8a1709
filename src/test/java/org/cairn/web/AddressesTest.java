package org.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.cairn.testing.CairnTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that are written in another way than any link of Cairn's. */
@CairnTest
@ExtendWith(OutputCaptureExtension.class)
class AddressesTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda;x/app/tasklist/default/",
                "//camunda/app/tasklist/default/",
                "/camunda//api/engine/engine/default/user",
                "/%63amunda/api/engine/engine/default/user",
                "/camunda/./app/tasklist/default/",
                "/camunda/%2e%2e/engine-rest/user",
                "/engine-rest;x/user",
                "//engine-rest/user",
                "/%65ngine-rest/user",
                "/programs/maps;x=1",
                "//login",
                "/f/%0a",
            })
    void an_odd_address_is_refused_without_a_word_in_the_log(String address, CapturedOutput output) throws IOException {
        String answer = get(address, "localhost");

        assertThat(answer.lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).matches("HTTP/1.1 (400|401|404) ?"));
        assertThat(output.getAll()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "/coordinator, /login",
        "/camunda/app/tasklist/default/, /login",
        "/camunda/app/welcome/default/, /login"
    })
    void a_page_leads_on_by_its_own_address_whatever_host_was_asked_for(String from, String to) throws IOException {
        String answer = get(from, "evil.example");

        assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
        assertThat(answer).contains("Location: " + to);
    }

    private String get(String address, String host) throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
