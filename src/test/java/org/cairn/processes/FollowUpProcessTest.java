package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cairn.checkin.FollowUpDesk;
import org.cairn.engine.ProcessDesk;
import org.cairn.form.FormDesk;
import org.cairn.mentorship.Ending;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FollowUpProcessTest extends PairTest {

    @Autowired
    FormDesk forms;

    @Autowired
    ProcessDesk processes;

    @Autowired
    FollowUpDesk followUps;

    FollowUpProcessTest() {
        super("follow-up");
    }

    @Test
    void a_coordinator_leaves_it_and_looks_again() {
        needed("mood");

        coordinator("followUpPair", Map.of("decision", "lookAgain", "lookAgainOn", "2026-09-15"));
        while (coordinatorsTask() == null) {
            next();
        }

        assertThat(clock.instant()).isEqualTo("2026-09-15T14:00:00Z");
        assertThat(shownToCoordinator().get("decision"))
                .as("the last decision is not proposed again")
                .isNull();
    }

    @Test
    void a_coordinator_writes_in_own_words_to_whom_they_concern() {
        needed("mood");

        coordinator(
                "followUpPair",
                Map.of(
                        "decision", "write",
                        "writeTo", "mentee",
                        "words", "Would you like to talk on Friday? *Not* a [link](http://x.example).",
                        "lookAgainOn", "2026-09-22"));

        assertThat(text(letterTo(address(mentee), "own-words")))
                .contains("Would you like to talk on Friday? *Not* a [link](http://x.example).");
        assertThat(lettersTo(address(mentor))).doesNotContain("own-words");
        assertThat(coordinatorsTask()).isNull();
    }

    @Test
    void words_to_both_reach_both() {
        needed("mood");

        coordinator(
                "followUpPair",
                Map.of("decision", "write", "writeTo", "both", "words", "Hello.", "lookAgainOn", "2026-09-22"));

        assertThat(lettersTo(address(mentor))).contains("own-words");
        assertThat(lettersTo(address(mentee))).contains("own-words");
    }

    @Test
    void what_was_written_on_the_own_page_is_read_by_the_coordinator() {
        forms.record(
                "otherMentor",
                pair.toString(),
                signUps.signUp(mentee).participant().toString(),
                Map.of("words", "We have nothing to say to each other."));

        needed("mood");

        assertThat(shownToCoordinator().get("pairFacts").toString())
                .contains("The mentee wrote on", "We have nothing to say to each other.");
    }

    @Test
    void what_a_coordinator_noted_is_read_by_the_others_at_the_next_look() {
        needed("mood");

        coordinator(
                "followUpPair",
                Map.of("decision", "lookAgain", "lookAgainOn", "2026-09-15", "note", "Ana will call me on Friday."));
        while (coordinatorsTask() == null) {
            next();
        }

        assertThat(shownToCoordinator().get("pairFacts").toString())
                .contains("Noted on Tuesday, September 1, 2026", "Ana will call me on Friday.");
    }

    @Test
    void another_mentor_ends_the_mentorship_and_puts_the_mentee_first() {
        needed("mood");

        coordinator("followUpPair", Map.of("decision", "otherMentor"));

        assertThat(pair().ending()).isEqualTo(Ending.NO_FIT);
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(passed(pair, "otherMentorSought")).isTrue();
    }

    @Test
    void a_pair_can_be_asked_more_or_less_often() {
        needed("mood");

        assertThatThrownBy(() -> coordinator("followUpPair", Map.of("decision", "rhythm", "rhythm", "P9M")))
                .hasMessageContaining("does not offer that answer");
        coordinator("followUpPair", Map.of("decision", "rhythm", "rhythm", "P1M"));

        assertThat(passed(pair, "rhythmChanged")).isTrue();
        assertThat(pair().rhythm().toString()).isEqualTo("P1M");
    }

    @Test
    void a_pair_can_be_let_go_for_a_reason_of_the_list() {
        needed("notMet");

        coordinator("followUpPair", Map.of("decision", "end", "ending", "MOVED_AWAY"));

        assertThat(pair().ending()).isEqualTo(Ending.MOVED_AWAY);
        assertThat(passed(pair, "pairLetGo")).isTrue();
    }

    @Test
    void the_ladder_for_silence_tries_a_second_channel_and_then_releases_the_partner() {
        participants.changePhone(signUps.signUp(mentor).participant(), "+1 612 555 0100");
        silentMentor();
        needed("silence");

        assertThat(coordinatorsTask().getTaskDefinitionKey()).isEqualTo("trySecondChannel");
        assertThat(shownToCoordinator().toString()).contains("Dr. Kia Okafor (mentor)", "+1 612 555 0100");
        coordinator("trySecondChannel", Map.of("reached", "no", "note", "No answer."));
        coordinator("followUpPair", Map.of("decision", "release"));

        assertThat(pair().ending()).isEqualTo(Ending.SILENCE);
        assertThat(signUps.signUp(mentee).state()).as("the partner is free").isEqualTo(SignUpState.WAITING);
        assertThat(passed(pair, "partnerReleased")).isTrue();
    }

    @Test
    void a_coordinator_reads_who_would_be_let_go_and_who_is_free() {
        participants.changePhone(signUps.signUp(mentor).participant(), "+1 612 555 0100");
        silentMentor();
        needed("silence");

        coordinator("trySecondChannel", Map.of("reached", "no"));

        assertThat(shownToCoordinator().get("released").toString())
                .contains("Dr. Kia Okafor (mentor)", "Ana Lee (mentee), first in line for another mentor");
    }

    @Test
    void nobody_is_let_go_for_a_silence_that_is_none() {
        needed("mood");

        assertThatThrownBy(() -> coordinator("followUpPair", Map.of("decision", "release")))
                .hasMessageContaining("Neither of the two is known to be silent");

        assertThat(shownToCoordinator().get("released")).isEqualTo(List.of());
        assertThat(pair().runs()).isTrue();
    }

    @Test
    void a_mentee_who_is_released_is_not_looked_for() {
        silentMentee();
        needed("silence");

        coordinator("followUpPair", Map.of("decision", "release"));

        assertThat(mentorships.running(mentor)).as("the partner is free").isZero();
        assertThat(pair().otherMentorWanted()).isFalse();
    }

    @Test
    void somebody_who_is_reached_needs_no_decision() {
        participants.changePhone(signUps.signUp(mentor).participant(), "+1 612 555 0100");
        silentMentor();
        needed("silence");

        coordinator("trySecondChannel", Map.of("reached", "yes"));

        assertThat(coordinatorsTask()).isNull();
        assertThat(passed(pair, "contactRestored")).isTrue();
        assertThat(followUps.of(pair)).last().satisfies(done -> assertThat(done.outcome())
                .isEqualTo("reached"));
    }

    @Test
    void a_second_address_of_the_sign_up_is_a_second_channel() {
        var answers = new java.util.HashMap<>(signUps.signUp(mentor).answers());
        answers.put("secondEmail", "kia.private@example.org");
        signUps.changeAnswers(mentor, answers);
        silentMentor();

        needed("silence");

        assertThat(shownToCoordinator().toString()).contains("kia.private@example.org");
    }

    private void silentMentor() {
        untilAsked();
        says(Role.MENTEE, Map.of("met", "noAnswer"));
        untilAsked();
        while (asks(Role.MENTOR)) {
            next();
        }
        coordinator("followUpPair", Map.of("decision", "rhythm", "rhythm", "P1M"));
    }

    private void silentMentee() {
        untilAsked();
        while (asks(Role.MENTEE) && !asks(Role.MENTOR)) {
            next();
        }
        says(Role.MENTOR, Map.of("met", "noAnswer"));
        while (asks(Role.MENTEE)) {
            next();
        }
        coordinator("followUpPair", Map.of("decision", "rhythm", "rhythm", "P1M"));
    }

    private void needed(String cause) {
        processes.start(
                "followUp",
                pair.toString(),
                Map.of(
                        "mentorshipId",
                        pair.toString(),
                        "programYearId",
                        year.toString(),
                        "coordinators",
                        "mapsCoordinators",
                        "cause",
                        cause,
                        "reason",
                        "Something is not right."));
        live();
    }

    private Map<String, Object> shownToCoordinator() {
        return tasks.open(coordinatorsTask().getId()).orElseThrow().values();
    }
}
