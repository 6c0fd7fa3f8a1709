package org.cairn.formlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.form.FormDesk;
import org.cairn.kernel.Refusal;
import org.cairn.participant.Contact;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

@CairnTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandingOffersTest {

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private FormLinkDesk desk;

    @Autowired
    private FormDesk formDesk;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private final List<LinkAnswered> heard = new ArrayList<>();
    private final String subject = UUID.randomUUID().toString();
    private boolean refuse;
    private final ApplicationListener<PayloadApplicationEvent<LinkAnswered>> listener =
            ApplicationListener.forPayload(this::hear);

    private Questions questions;
    private Contact ana;
    private Reader reader;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        questions = new Questions(context);
        ana = questions.somebody();
        reader = new Reader(port);
        context.addApplicationListener(listener);
    }

    @AfterEach
    void nobodyListens() {
        context.removeApplicationListener(listener);
    }

    @Test
    void an_offer_begins_with_what_is_known() {
        HttpResponse<String> page = reader.open(offer(Map.of("met", "no", "words", "We wrote.")));

        assertThat(page.body()).containsPattern("value=\"no\"[^>]* checked").contains("We wrote.", "maps@example.org");
    }

    @Test
    void taking_an_offer_is_announced_with_every_word_and_kept() {
        HttpResponse<String> page = reader.open(offer(Map.of()));

        HttpResponse<String> sent = send(page, Map.of("met", "yes", "words", "Gladly."));

        assertThat(sent.statusCode()).isEqualTo(303);
        LinkAnswered answered = heard.get(0);
        assertThat(heard).hasSize(1);
        assertThat(answered.purpose()).isEqualTo("tryOut");
        assertThat(answered.subject()).isEqualTo(subject);
        assertThat(answered.who()).isEqualTo(ana.id());
        assertThat(answered.answers()).containsEntry("met", "yes").containsEntry("words", "Gladly.");
        assertThat(formDesk.answers(answered.submission())).containsEntry("words", "Gladly.");
        assertThat(reader.get(Reader.location(sent)).body()).contains("What happens next");
    }

    @Test
    void a_listener_that_refuses_undoes_the_answer_and_is_heard_beside_the_form() {
        HttpResponse<String> page = reader.open(offer(Map.of()));
        refuse = true;

        HttpResponse<String> again = send(page, Map.of("met", "yes", "words", "Gladly."));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("You have a partner already.", "Gladly.")
                .containsPattern("value=\"yes\"[^>]* checked");
        assertThat(submissions()).isZero();
    }

    @Test
    void one_press_is_one_answer_however_often_it_arrives() {
        HttpResponse<String> page = reader.open(offer(Map.of()));

        HttpResponse<String> first = send(page, Map.of("met", "yes"));
        HttpResponse<String> second = send(page, Map.of("met", "yes"));

        assertThat(Reader.location(second)).isEqualTo(Reader.location(first));
        assertThat(heard).hasSize(1);
        assertThat(submissions()).isOne();
    }

    @Test
    void an_offer_stands_and_can_be_taken_again() {
        String link = offer(Map.of("met", "no"));
        send(reader.open(link), Map.of("met", "yes", "words", "First."));

        HttpResponse<String> later = reader.open(link);
        send(later, Map.of("met", "no", "words", "Second."));

        assertThat(later.body()).contains("First.").containsPattern("value=\"yes\"[^>]* checked");
        assertThat(heard).hasSize(2);
    }

    @Test
    void an_expired_offer_can_be_had_anew_by_mail() {
        String link = offer(Map.of());
        clock.advance(Duration.ofDays(43));

        int old = reader.get(link).statusCode();
        reader.post(link + "/new-link", List.of());
        HttpResponse<String> page = reader.open(questions.newestLink(ana));

        assertThat(old).isEqualTo(404);
        assertThat(page.body()).contains("name=\"met\"");
    }

    @Test
    void a_form_that_is_not_deployed_cannot_be_offered() {
        assertThatThrownBy(() -> desk.link(
                        "tryOut",
                        ana.id(),
                        subject,
                        "noSuchForm",
                        Map.of("programYearId", questions.year().toString()),
                        clock.instant().plus(Duration.ofDays(1))))
                .isInstanceOf(UnknownForm.class)
                .hasMessageContaining("noSuchForm");
    }

    private String offer(Map<String, Object> prefill) {
        Map<String, Object> all = new HashMap<>(prefill);
        all.put("programYearId", questions.year().toString());
        return Questions.path(desk.link(
                "tryOut", ana.id(), subject, "didYouMeet", all, clock.instant().plus(Duration.ofDays(42))));
    }

    private HttpResponse<String> send(HttpResponse<String> page, Map<String, String> answers) {
        return reader.post(page.uri().getPath(), Reader.filled(page, answers));
    }

    private long submissions() {
        return database.sql("select count(*) from submission where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private void hear(LinkAnswered answered) {
        if (refuse) {
            throw new PartnerFound();
        }
        heard.add(answered);
    }

    private static final class PartnerFound extends Refusal {
        PartnerFound() {
            super("You have a partner already.");
        }
    }
}
