package org.cairn.formlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cairn.engine.TaskDesk;
import org.cairn.mail.OutboxLetter;
import org.cairn.participant.Contact;
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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CairnTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class RequestLettersTest {

    private static final Instant DUE = Instant.parse("2026-09-11T14:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FormLinkDesk desk;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    private Questions questions;
    private Contact ana;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        questions = new Questions(context);
        ana = questions.somebody();
    }

    @Test
    void one_question_comes_in_its_own_letter() {
        questions.ask(Questions.DID_YOU_MEET, ana, DUE);

        desk.writeRequests();

        OutboxLetter letter = questions.letters(ana).get(0);
        assertThat(questions.letters(ana)).hasSize(1);
        assertThat(letter.subject()).isEqualTo("Did you meet, Ana?");
        assertThat(questions.text(letter)).contains("by Friday, September 11", "Mai Coordinator");
        assertThat(questions.links(letter)).hasSize(1);
    }

    @Test
    void several_questions_come_in_one_letter_with_a_link_each() {
        questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        questions.ask(Questions.EVERYTHING, ana, DUE.plus(Duration.ofDays(3)));

        desk.writeRequests();

        OutboxLetter letter = questions.letters(ana).get(0);
        assertThat(questions.letters(ana)).hasSize(1);
        assertThat(letter.subject()).isEqualTo("2 questions from MAPS");
        assertThat(questions.links(letter)).hasSize(2);
        assertThat(questions.text(letter))
                .contains("Did you meet, Ana?", "by Friday, September 11", "by Monday, September 14");
    }

    @Test
    void what_has_been_asked_in_a_letter_is_not_asked_in_the_next() {
        questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();

        questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        desk.writeRequests();

        assertThat(questions.letters(ana)).hasSize(2);
        assertThat(questions.links(questions.letters(ana).get(0))).hasSize(1);
        assertThat(questions.letters(ana).stream().map(questions::text).map(text -> text.contains("one more question")))
                .as("a letter that asks the same once more says so")
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void many_nodes_write_one_letter() throws Exception {
        IntStream.range(0, 3).forEach(each -> questions.ask(Questions.DID_YOU_MEET, ana, DUE));

        List<Callable<Void>> nodes = IntStream.range(0, 6)
                .<Callable<Void>>mapToObj(each -> () -> {
                    desk.writeRequests();
                    return null;
                })
                .toList();
        var pool = Executors.newFixedThreadPool(nodes.size());
        for (var node : pool.invokeAll(nodes)) {
            node.get();
        }
        pool.shutdown();

        assertThat(questions.letters(ana)).hasSize(1);
        assertThat(questions.links(questions.letters(ana).get(0))).hasSize(3);
    }

    @Test
    void the_same_question_twice_in_one_letter_is_numbered() {
        questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        questions.ask(Questions.DID_YOU_MEET, ana, DUE);

        desk.writeRequests();

        assertThat(questions.letters(ana)).hasSize(1);
        assertThat(questions.text(questions.letters(ana).get(0)))
                .contains("Did you meet, Ana? (1 of 2)", "Did you meet, Ana? (2 of 2)");
    }

    @Test
    void what_is_not_needed_any_more_is_not_asked() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        questions.notNeeded(Questions.DID_YOU_MEET, about);

        desk.writeRequests();

        assertThat(questions.letters(ana)).isEmpty();
    }

    @Test
    void a_reminder_answers_the_first_letter_and_brings_a_fresh_link() throws Exception {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        OutboxLetter first = questions.letters(ana).get(0);
        clock.advance(Duration.ofDays(4));

        tasks.remind(questions.processInstance(about), "did-you-meet-reminder");
        desk.writeRequests();

        OutboxLetter reminder = questions.letters(ana).get(0);
        assertThat(questions.letters(ana)).hasSize(2);
        assertThat(reminder.subject()).isEqualTo("Once more: did you meet, Ana?");
        assertThat(questions.message(reminder).getHeader("In-Reply-To"))
                .containsExactly(questions.message(first).getMessageID());
        assertThat(questions.links(reminder)).doesNotContainAnyElementsOf(questions.links(first));
    }

    @Test
    void nobody_is_reminded_of_a_letter_that_has_not_been_written() {
        String about = questions.ask(Questions.DID_YOU_MEET, ana, DUE);

        tasks.remind(questions.processInstance(about), "did-you-meet-reminder");

        assertThat(questions.letters(ana)).isEmpty();
    }

    @Test
    void a_letter_that_cannot_be_written_keeps_no_other_from_going_out() {
        Contact ben = questions.somebody();
        questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        questions.ask(Questions.DID_YOU_MEET, ben, DUE);
        database.sql("update personal_form set letter = 'no-such-letter' where participant_id = ?")
                .param(ana.id().value())
                .update();

        desk.writeRequests();

        assertThat(questions.letters(ana)).isEmpty();
        assertThat(questions.letters(ben)).hasSize(1);
    }

    @Test
    void a_letter_that_never_ends_is_named_in_the_log_and_keeps_nobody_else_from_a_letter(CapturedOutput output) {
        Contact ben = questions.somebody();
        Contact eve = questions.somebody();
        List.of(ana, ben, eve).forEach(who -> questions.ask(Questions.DID_YOU_MEET, who, DUE));
        String endless = questions.deployedBeforeItWasChecked("Subject: x\n\n<#macro m><@m/></#macro><@m/>");
        letterOf(ana, endless);
        letterOf(ben, endless);

        desk.writeRequests();

        assertThat(questions.letters(ana)).isEmpty();
        assertThat(questions.letters(eve)).hasSize(1);
        assertThat(output)
                .contains("2 people could not be written to. Letter “" + endless
                        + "”: Line 3: “#macro” is not for letters")
                .doesNotContain(ana.name(), ben.email().value());
    }

    @Test
    void a_letter_that_could_not_be_written_is_tried_again_after_a_rest() {
        questions.ask(Questions.DID_YOU_MEET, ana, DUE);
        letterOfAna("no-such-letter");
        desk.writeRequests();
        letterOfAna("did-you-meet");

        desk.writeRequests();
        int atOnce = questions.letters(ana).size();
        clock.advance(Duration.ofMinutes(6));
        desk.writeRequests();

        assertThat(atOnce).isZero();
        assertThat(questions.letters(ana)).hasSize(1);
    }

    @Test
    void the_database_does_not_know_the_secret_of_a_link() {
        String link = questions.asked(Questions.DID_YOU_MEET, ana, DUE);
        String secret = link.substring("/f/".length());

        long rows = database.sql("select count(*) from personal_link where encode(hash, 'escape') like ?")
                .param("%" + secret + "%")
                .query(Long.class)
                .single();
        boolean hashed = database.sql("select exists(select 1 from personal_link where hash = sha256(?))")
                .param(secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .query(Boolean.class)
                .single();

        assertThat(rows).isZero();
        assertThat(hashed).isTrue();
    }

    private void letterOfAna(String letter) {
        letterOf(ana, letter);
    }

    private void letterOf(Contact who, String letter) {
        database.sql("update personal_form set letter = ? where participant_id = ?")
                .params(letter, who.id().value())
                .update();
    }
}
