package org.cairn.formlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.engine.TaskDesk;
import org.cairn.participant.Contact;
import org.cairn.program.ProgramDesk;
import org.cairn.program.QuietTime;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CairnTest
class PaceTest {

    private static final Instant TUESDAY_AT_NINE = Instant.parse("2026-09-15T14:00:00Z");
    private static final Instant DUE = Instant.parse("2026-10-09T14:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FormLinkDesk desk;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private ProgramDesk programs;

    @Autowired
    private TestClock clock;

    private Questions questions;
    private Contact ana;

    @BeforeEach
    void somebody() {
        clock.set(TUESDAY_AT_NINE);
        questions = new Questions(context);
        ana = questions.somebody();
    }

    @Test
    void who_was_not_asked_this_week_is_asked_at_once() {
        questions.askSometime(Questions.DID_YOU_MEET, ana, DUE);

        desk.writeRequests();

        assertThat(questions.letters(ana)).hasSize(1);
    }

    @Test
    void time_goes_on_while_a_letter_is_written() {
        questions.askSometime(Questions.DID_YOU_MEET, ana, DUE);

        clock.run();
        desk.writeRequests();

        assertThat(questions.letters(ana)).hasSize(1);
    }

    @Test
    void all_that_comes_up_within_a_week_comes_in_one_letter_with_a_link_each() {
        questions.askSometime(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        at("2026-09-16T14:00:00Z");
        questions.askSometime(Questions.DID_YOU_MEET, ana, DUE);
        at("2026-09-18T14:00:00Z");
        questions.askSometime(Questions.EVERYTHING, ana, DUE);

        at("2026-09-21T21:00:00Z");
        int onMonday = questions.letters(ana).size();
        at("2026-09-22T14:00:00Z");

        assertThat(onMonday).isOne();
        assertThat(questions.letters(ana)).hasSize(2);
        assertThat(questions.links(questions.letters(ana).get(0))).hasSize(2);
    }

    @Test
    void what_cannot_wait_comes_at_once_and_begins_the_week() {
        questions.askSometime(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        at("2026-09-17T20:00:00Z");
        questions.ask(Questions.EVERYTHING, ana, DUE);
        questions.askSometime(Questions.DID_YOU_MEET, ana, DUE);

        desk.writeRequests();
        int onThursday = questions.letters(ana).size();
        at("2026-09-23T14:00:00Z");
        int onWednesday = questions.letters(ana).size();
        at("2026-09-24T14:00:00Z");

        assertThat(onThursday).isEqualTo(2);
        assertThat(onWednesday).isEqualTo(2);
        assertThat(questions.letters(ana)).hasSize(3);
    }

    @Test
    void a_reminder_waits_for_the_weeks_letter_too_and_answers_the_first() throws Exception {
        String about = questions.askSometime(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        var first = questions.letters(ana).get(0);
        at("2026-09-18T14:00:00Z");
        tasks.remind(questions.processInstance(about), "did-you-meet-reminder");

        desk.writeRequests();
        int onFriday = questions.letters(ana).size();
        at("2026-09-22T14:00:00Z");
        desk.writeRequests();

        assertThat(onFriday).isOne();
        assertThat(questions.letters(ana)).hasSize(2);
        var reminder = questions.letters(ana).get(0);
        assertThat(reminder.subject()).isEqualTo("Once more: did you meet, Ana?");
        assertThat(questions.message(reminder).getHeader("In-Reply-To"))
                .containsExactly(questions.message(first).getMessageID());
    }

    @Test
    void who_has_answered_meanwhile_is_not_reminded() {
        String about = questions.askSometime(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        at("2026-09-18T14:00:00Z");
        tasks.remind(questions.processInstance(about), "did-you-meet-reminder");
        questions.notNeeded(Questions.DID_YOU_MEET, about);

        at("2026-09-22T14:00:00Z");

        assertThat(questions.letters(ana)).hasSize(1);
    }

    @Test
    void nobody_is_asked_at_night_or_on_a_weekend() {
        clock.set(Instant.parse("2026-09-19T02:00:00Z"));
        questions.askSometime(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();

        at("2026-09-20T16:00:00Z");
        int onSunday = questions.letters(ana).size();
        at("2026-09-21T14:00:00Z");

        assertThat(onSunday).isZero();
        assertThat(questions.letters(ana)).hasSize(1);
    }

    @Test
    void nobody_is_asked_in_a_quiet_time_and_everybody_when_it_is_quiet_no_more() {
        quiet(new QuietTime(LocalDate.parse("2026-09-14"), LocalDate.parse("2026-09-25")));
        questions.askSometime(Questions.DID_YOU_MEET, ana, DUE);
        at("2026-09-22T14:00:00Z");
        int inExams = questions.letters(ana).size();

        quiet();
        desk.writeRequests();

        assertThat(inExams).isZero();
        assertThat(questions.letters(ana)).hasSize(1);
    }

    @Test
    void a_time_that_is_made_quiet_later_is_quiet_for_who_waits_already() {
        questions.askSometime(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        at("2026-09-16T14:00:00Z");
        questions.askSometime(Questions.DID_YOU_MEET, ana, DUE);
        desk.writeRequests();
        quiet(new QuietTime(LocalDate.parse("2026-09-21"), LocalDate.parse("2026-09-25")));

        at("2026-09-22T14:00:00Z");
        int inExams = questions.letters(ana).size();
        at("2026-09-28T14:00:00Z");

        assertThat(inExams).isOne();
        assertThat(questions.letters(ana)).hasSize(2);
    }

    private void at(String time) {
        clock.set(Instant.parse(time));
        desk.writeRequests();
    }

    private void quiet(QuietTime... times) {
        programs.arrange(
                questions.year(), programs.year(questions.year()).arrangements().withQuiet(List.of(times)));
    }
}
