package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.cairn.mentorship.Ending;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpState;
import org.junit.jupiter.api.Test;

class MentorshipProcessTest extends PairTest {

    private static final Map<String, Object> MET = Map.of("met", "yes");
    private static final Map<String, Object> WELL = Map.of("met", "yes", "meetings", 2, "feels", "good");

    MentorshipProcessTest() {
        super("mentorship");
    }

    @Test
    void a_year_that_goes_well_asks_in_its_rhythm_and_ends_with_a_word_to_both() {
        assertThat(untilAsked()).isEqualTo("2026-09-14");
        says(Role.MENTEE, MET);
        live();

        List<String> asked = new java.util.ArrayList<>();
        for (int time = 1; time <= 5; time++) {
            asked.add(untilAsked() + " " + open());
            if (open().get(0).startsWith("checkIn")) {
                says(Role.MENTEE, WELL);
                if (asks(Role.MENTOR)) {
                    says(Role.MENTOR, WELL);
                }
            } else {
                break;
            }
        }
        assertThat(asked)
                .containsExactly(
                        "2026-11-02 [checkInMentee]",
                        "2027-01-04 [checkInMentee, checkInMentor]",
                        "2027-03-04 [checkInMentee]",
                        "2027-05-04 [checkInMentee, checkInMentor]",
                        "2027-07-01 [reviewMentee, reviewMentor]");
        silence();
        assertThat(open()).as("whether they would like to go on").isEmpty();
        live();

        while (pair().runs()) {
            next();
        }

        assertThat(pair().ending()).isEqualTo(Ending.YEAR_OVER);
        assertThat(pair().endedOn()).isEqualTo("2027-09-01");
        assertThat(coordinatorsTask()).isNull();
        assertThat(lettersTo(address(mentor)))
                .contains("mentorship-ended-mentor")
                .doesNotContain("check-in-reminder");
        assertThat(lettersTo(address(mentee))).contains("mentorship-ended-mentee");
        while (running(pair)) {
            next();
        }
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WITHDRAWN);
    }

    @Test
    void two_yeses_add_a_year_and_the_plan_goes_on() {
        untilReview();
        while (open().contains("reviewMentee")) {
            next();
        }
        assertThat(open()).containsExactly("renewal", "renewal");
        says(Role.MENTEE, Map.of("goOn", "yes"));
        says(Role.MENTOR, Map.of("goOn", "yes", "rhythm", "P3M"));

        assertThat(pair().number()).isEqualTo(2);
        assertThat(pair().rhythm()).isEqualTo(Period.ofMonths(3));
        assertThat(text(letterTo(address(mentee), "renewed"))).contains("September 1, 2028", "every 3 months");
        assertThat(instance(pair)).isWaitingAt("stepOrChange");
    }

    @Test
    void a_changed_rhythm_moves_the_next_question() {
        untilAsked();
        says(Role.MENTEE, MET);
        untilWaitingForNextStep();

        mentorships.changeRhythm(pair, Period.ofMonths(1));
        live();

        assertThat(untilAsked()).isEqualTo("2026-10-01");
        assertThat(passed(pair, "planChanged")).isTrue();
    }

    @Test
    void a_pause_stops_the_questions_and_the_partner_learns_the_day_alone() {
        untilAsked();
        mentorships.pause(pair, Role.MENTEE, LocalDate.parse("2026-12-01"));
        live();

        assertThat(open()).as("nobody is asked any more").isEmpty();
        assertThat(text(letterTo(address(mentor), "mentorship-paused"))).contains("December 1, 2026", "Ana");
        assertThat(text(letterTo(address(mentee), "your-pause"))).contains("December 1, 2026");

        clock.advance(Duration.ofDays(1));
        mentorships.pause(pair, Role.MENTEE, LocalDate.parse("2027-01-15"));
        live();
        assertThat(text(letterTo(address(mentor), "mentorship-paused"))).contains("January 15, 2027");
        next();

        assertThat(clock.instant()).isEqualTo("2027-01-15T15:00:00Z");
        assertThat(pair().pauses()).isFalse();
        assertThat(lettersTo(address(mentor))).contains("pause-over");
        assertThat(instance(pair)).isWaitingAt("stepOrChange");
    }

    @Test
    void a_pause_that_ends_early_ends_at_once() {
        mentorships.pause(pair, Role.MENTOR, LocalDate.parse("2026-12-01"));
        live();

        mentorships.resume(pair);
        live();

        assertThat(instance(pair)).isWaitingAt("stepOrChange");
    }

    @Test
    void a_pause_before_the_diagram_has_set_out_is_not_missed() {
        var early = mentorships.begin(year, acceptedMentor(1), waitingMentee());
        mentorships.pause(early, Role.MENTOR, LocalDate.parse("2026-12-01"));

        run(early);

        assertThat(instance(early)).isWaitingAt("pauseOverOrChange");
    }

    @Test
    void the_program_can_leave_the_two_alone_without_telling_them() {
        untilAsked();
        List<String> before = lettersTo(address(mentor));
        List<String> menteesBefore = lettersTo(address(mentee));

        mentorships.hold(pair, LocalDate.parse("2026-12-01"));
        live();
        assertThat(open()).as("nothing is asked any more").isEmpty();
        next();

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-01T15:00:00Z"));
        assertThat(pair().rests()).isFalse();
        assertThat(lettersTo(address(mentor))).isEqualTo(before);
        assertThat(lettersTo(address(mentee))).isEqualTo(menteesBefore);
        assertThat(untilAsked()).as("a breath after the hold").isGreaterThan("2026-12-10");
    }

    @Test
    void whoever_pauses_meanwhile_is_told_when_the_program_may_write_again() {
        mentorships.hold(pair, LocalDate.parse("2026-10-01"));
        live();
        mentorships.pause(pair, Role.MENTOR, LocalDate.parse("2026-11-02"));
        live();
        assertThat(lettersTo(address(mentee))).doesNotContain("mentorship-paused");

        mentorships.letGo(pair);
        live();

        assertThat(lettersTo(address(mentee))).contains("mentorship-paused");
        assertThat(pair().pauses()).isTrue();
    }

    @Test
    void an_announced_pause_that_ends_does_not_end_what_the_program_holds() {
        mentorships.pause(pair, Role.MENTOR, LocalDate.parse("2026-10-01"));
        live();
        mentorships.hold(pair, LocalDate.parse("2026-11-02"));
        live();

        mentorships.resume(pair);
        live();

        assertThat(pair().held()).isTrue();
        assertThat(open()).isEmpty();
        next();
        assertThat(clock.instant().toString()).startsWith("2026-11-02");
    }

    @Test
    void a_mentee_who_asks_for_another_mentor_comes_to_a_coordinator_and_the_year_goes_on_meanwhile() {
        mentorships.askForHelp(pair, Role.MENTEE);
        live();

        assertThat(coordinatorsTask().getTaskDefinitionKey()).isEqualTo("followUpPair");
        assertThat(untilAsked()).isEqualTo("2026-09-14");
        coordinator("followUpPair", Map.of("decision", "otherMentor"));

        assertThat(pair().ending()).isEqualTo(Ending.NO_FIT);
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(text(letterTo(address(mentee), "mentorship-ended-mentee")))
                .contains("first in line")
                .doesNotContain("find together");
        assertThat(open()).as("a last word").containsExactly("closingMentee", "closingMentor");
    }

    @Test
    void who_would_like_a_call_comes_to_a_coordinator_at_once_and_only_once() {
        untilAsked();
        says(Role.MENTEE, Map.of("met", "yes"));
        while (!open().contains("checkInMentee")) {
            next();
        }

        says(Role.MENTEE, Map.of("met", "yes", "meetings", 2, "feels", "good", "call", true));

        assertThat(coordinatorsTask())
                .as("nobody waits for the mentor's answer")
                .isNotNull();
        assertThat(shownToCoordinator()).contains("The mentee would like somebody from the program to get in touch.");
        coordinator("followUpPair", Map.of("decision", "rhythm", "rhythm", "P3M"));
        if (asks(Role.MENTOR)) {
            says(Role.MENTOR, Map.of("met", "yes", "meetings", 2, "feels", "good"));
        }
        assertThat(coordinatorsTask())
                .as("who has been called is not called again")
                .isNull();
    }

    private String shownToCoordinator() {
        return tasks.open(coordinatorsTask().getId()).orElseThrow().values().toString();
    }

    @Test
    void help_that_is_given_leaves_the_pair_in_its_year() {
        mentorships.askForHelp(pair, Role.MENTOR);
        live();

        coordinator("followUpPair", Map.of("decision", "rhythm", "rhythm", "P3M"));

        assertThat(passed(pair, "helpGiven")).isTrue();
        assertThat(pair().runs()).isTrue();
        assertThat(instance(pair)).isWaitingAt("stepOrChange");
    }

    @Test
    void a_mentorship_that_is_ended_stops_every_question_and_frees_the_mentee() {
        untilAsked();

        mentorships.end(pair, Ending.NO_TIME, true);
        live();

        assertThat(open()).containsExactly("closingMentee", "closingMentor");
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(mentorships.running(mentor)).isZero();
        says(Role.MENTEE, Map.of("anew", "yes"));
        says(Role.MENTOR, Map.of("anew", "yes", "meetings", 0));
        assertThat(running(pair)).isFalse();
        assertThat(passed(pair, "pairReleased")).isTrue();
    }

    @Test
    void a_mentorship_that_ended_before_anybody_waited_for_it_says_farewell_all_the_same() {
        var early = mentorships.begin(year, acceptedMentor(1), waitingMentee());

        mentorships.end(early, Ending.GOAL_REACHED, false);
        run(early);

        assertThat(passed(early, "mentorshipEnded")).isTrue();
    }

    @Test
    void a_mentee_whose_mentor_leaves_is_in_the_market_again_and_learns_no_reason() {
        signUps.withdraw(mentor);
        live();

        assertThat(pair().ending()).isEqualTo(Ending.MENTOR_LEFT);
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(text(letterTo(address(mentee), "mentorship-ended-mentee")))
                .contains("We are already looking for another mentor for you")
                .doesNotContain("left");
    }

    @Test
    void a_mentee_who_leaves_frees_the_mentor_and_can_come_back() {
        signUps.withdraw(mentee);
        live();
        run(mentee);

        assertThat(mentorships.running(mentor)).isZero();
        assertThat(text(letterTo(address(mentor), "mentorship-ended-mentor"))).doesNotContain("left");
        assertThat(lettersTo(address(mentee))).contains("goodbye");
    }

    private void untilWaitingForNextStep() {
        while (engine.getRuntimeService().getActiveActivityIds(instance(pair).getId()).stream()
                .noneMatch("stepOrChange"::equals)) {
            next();
        }
    }

    private void untilReview() {
        untilAsked();
        says(Role.MENTEE, MET);
        while (!open().contains("reviewMentee")) {
            untilAsked();
            if (open().contains("checkInMentee")) {
                says(Role.MENTEE, WELL);
                if (asks(Role.MENTOR)) {
                    says(Role.MENTOR, WELL);
                }
            }
        }
    }
}
