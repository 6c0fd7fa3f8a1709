package org.cairn.formlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairn.participant.Contact;
import org.cairn.testing.AccessLog;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

@CairnTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoSecretInLogsTest {

    private static final Instant DUE = Instant.parse("2026-09-11T14:00:00Z");

    @Autowired
    private ServletWebServerApplicationContext context;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private TestClock clock;

    @Autowired
    private AccessLog log;

    @LocalServerPort
    private int port;

    private Questions questions;
    private Contact ana;
    private Reader reader;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        questions = new Questions(context);
        ana = questions.somebody();
        reader = new Reader(port);
    }

    @Test
    void nothing_that_is_written_about_a_visit_holds_the_secret_or_the_words(CapturedOutput output) {
        String link = questions.asked(Questions.DID_YOU_MEET, ana, DUE);
        String secret = link.substring("/f/".length());

        HttpResponse<String> page = reader.open(link);
        String address = page.uri().getPath();
        reader.get(link + "/");
        reader.get(link + "/nonsense");
        reader.get(link + ".");
        reader.post(link, List.of());
        reader.post(link + "/new-link", List.of());
        reader.get(link + "/new-link");
        reader.post(address, Reader.filled(page, Map.of("words", "Mark my words.")));
        reader.post(address, Reader.filled(page, Map.of("met", "Mark my words.")));
        reader.post(address, Reader.filled(page, Map.of("met", "yes", "words", "Mark my words.")));

        assertThat(output.getAll()).doesNotContain(secret).doesNotContain("Mark my words");
        assertThat(meters.getMeters())
                .extracting(meter -> meter.getId().toString())
                .noneMatch(id -> id.contains(secret) || id.contains(ana.name()));
    }

    @Test
    void an_access_log_knows_the_page_but_not_the_secret() {
        log.clear();
        String link = questions.asked(Questions.DID_YOU_MEET, ana, DUE);

        HttpResponse<String> page = reader.open(link + "?answer=met:yes");
        reader.get(link + "=");
        reader.post(link + "/new-link", List.of());

        await().untilAsserted(() -> assertThat(String.join("\n", log.lines())) // written when the answer has gone
                .contains("GET /f/***\"", "GET " + page.uri().getPath() + "\"", "POST /f/***/new-link\""));
        assertThat(String.join("\n", log.lines())).doesNotContain(link.substring("/f/".length()));
    }
}
