package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cairn.checkin.CheckInDesk;
import org.cairn.signup.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FirstContactProcessTest extends PairTest {

    @Autowired
    CheckInDesk checkIns;

    FirstContactProcessTest() {
        super("first-contact");
    }

    @Test
    void the_mentee_is_asked_first_and_a_mentor_whose_mentee_has_met_them_is_not_bothered() {
        assertThat(untilAsked()).isEqualTo("2026-09-14");
        assertThat(asks(Role.MENTOR)).isFalse();
        assertThat(text(letterTo(address(mentee), "first-contact")))
                .contains("you and Dr. Kia Okafor", "Yes, we have met", "answer=met:yes");

        says(Role.MENTEE, Map.of("met", "yes"));
        next();

        assertThat(passed(pair, "contactMade")).isTrue();
        assertThat(lettersTo(address(mentor))).doesNotContain("first-contact");
    }

    @Test
    void both_are_asked_and_those_who_have_not_met_once_more_in_the_fourth_week() {
        untilAsked();
        says(Role.MENTEE, Map.of("met", "notYet"));
        untilAsked();
        assertThat(asks(Role.MENTOR)).isTrue();
        says(Role.MENTOR, Map.of("met", "date"));
        assertThat(passed(pair, "askedAgainLater")).isTrue();

        assertThat(untilAsked()).isEqualTo("2026-09-29");
        says(Role.MENTEE, Map.of("met", "yes"));
        next();

        assertThat(passed(pair, "contactMade")).isTrue();
        assertThat(untilAsked()).as("from then on in its rhythm").isEqualTo("2026-11-02");
    }

    @Test
    void who_gets_no_answer_from_the_other_is_helped_at_once() {
        untilAsked();
        says(Role.MENTEE, Map.of("met", "noAnswer", "private", "I wrote three times."));
        untilAsked();
        silence();

        assertThat(coordinatorsTask().getTaskDefinitionKey()).isEqualTo("followUpPair");
        assertThat(tasks.open(coordinatorsTask().getId()).orElseThrow().values().toString())
                .contains("gets no answer from the other", "I wrote three times.", "no answer");
        coordinator("followUpPair", Map.of("decision", "lookAgain", "lookAgainOn", "2026-10-20"));
        next();
        coordinator("followUpPair", Map.of("decision", "rhythm", "rhythm", "P1M"));

        assertThat(passed(pair, "pairFollowedUp")).isTrue();
        assertThat(pair().runs()).isTrue();
    }

    @Test
    void an_answer_after_the_time_is_kept_and_shown() {
        untilAsked();
        var question = tasksOfAll(pair).get(0);
        String checkIn = tasks.open(question.getId()).orElseThrow().businessKey();
        while (!checkIns.history(pair).get(0).closed()) {
            next();
        }

        checkIns.answer(
                org.cairn.checkin.CheckInId.of(checkIn),
                Role.MENTEE,
                new org.cairn.form.SubmissionId(java.util.UUID.randomUUID()),
                Map.of("met", "yes"));

        assertThat(checkIns.history(pair).get(0).answer(Role.MENTEE))
                .hasValueSatisfying(answer -> assertThat(answer.late()).isTrue());
    }
}
