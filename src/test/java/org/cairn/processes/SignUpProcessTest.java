package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cairn.form.FormDesk;
import org.cairn.formlink.LinkAnswered;
import org.cairn.kernel.EmailAddress;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.cairn.signup.intake.ImportDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class SignUpProcessTest extends ProcessTest {

    @Autowired
    ImportDesk imports;

    @Autowired
    FormDesk forms;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    SignUpProcessTest() {
        super("sign-up");
    }

    @Test
    void nothing_counts_before_the_address_is_confirmed() {
        SignUpId mentee = signUp(Role.MENTEE, someone());

        assertThat(instance(mentee)).isWaitingAt("confirmAddress");
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.UNCONFIRMED);
        assertThat(lettersTo(address(mentee))).containsExactly("confirm-address");
        assertThat(text(letterTo(address(mentee), "confirm-address")))
                .contains("as a mentee", "by Tuesday, September 15");
    }

    @Test
    void a_mentee_who_has_confirmed_waits_in_the_market() {
        SignUpId mentee = waitingMentee();

        assertThat(instance(mentee)).isWaitingAt("newsOrChange");
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(lettersTo(address(mentee))).containsExactly("confirm-address", "mentee-welcome");
    }

    @Test
    void a_sign_up_that_nobody_confirms_expires_with_a_word() {
        SignUpId mentee = signUp(Role.MENTEE, someone());
        EmailAddress address = address(mentee);
        formLinks.writeRequests();

        waitUntil(mentee, MORNING.plus(Duration.ofDays(20)));

        assertThat(running(mentee)).isFalse();
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.EXPIRED);
        assertThat(lettersTo(address))
                .containsExactly(
                        "confirm-address", "confirm-address-reminder", "confirm-address-reminder", "sign-up-expired");
    }

    @Test
    void a_mentor_is_in_the_market_once_a_coordinator_has_accepted() {
        SignUpId mentor = signUp(Role.MENTOR, someone());
        confirm(mentor);
        assertThat(instance(mentor)).isWaitingAt("vetMentor").task().hasCandidateGroup("mapsCoordinators");
        assertThat(task(mentor).getDueDate()).isEqualTo("2026-09-04T14:00:00Z");
        assertThat(shown(mentor).get("answersGiven").toString())
                .contains("Dr. Kia Okafor", address(mentor).value(), "What can you help with?", "Clinical experience");

        complete(mentor, "vetMentor", Map.of("verdict", "accept"));

        assertThat(signUps.signUp(mentor).state()).isEqualTo(SignUpState.WAITING);
        assertThat(lettersTo(address(mentor))).containsExactly("confirm-address", "mentor-welcome");
    }

    @Test
    void a_mentor_who_is_declined_gets_a_letter_without_the_reason() {
        SignUpId mentor = signUp(Role.MENTOR, someone());
        confirm(mentor);

        complete(mentor, "vetMentor", Map.of("verdict", "decline", "reason", "No licence that we can find"));

        assertThat(running(mentor)).isFalse();
        assertThat(signUps.signUp(mentor).state()).isEqualTo(SignUpState.DECLINED);
        assertThat(signUps.signUp(mentor).reason()).isEqualTo("No licence that we can find");
        assertThat(text(letterTo(address(mentor), "mentor-declined"))).doesNotContain("licence");
    }

    @Test
    void a_mentor_on_hold_comes_back_on_the_day_that_was_named() {
        SignUpId mentor = signUp(Role.MENTOR, someone());
        confirm(mentor);
        complete(mentor, "vetMentor", Map.of("verdict", "hold", "lookAgainOn", "2026-10-05"));
        assertThat(instance(mentor)).isWaitingAt("secondLookDue");

        Instant again = waitForNextDate(mentor);

        assertThat(again).isEqualTo("2026-10-05T14:00:00Z");
        assertThat(instance(mentor)).isWaitingAt("vetMentor");
        assertThat(shown(mentor).get("verdict")).isNull();
        assertThat(shown(mentor).get("lookAgainOn")).isNull();
        complete(mentor, "vetMentor", Map.of("verdict", "accept"));
        assertThat(signUps.signUp(mentor).state()).isEqualTo(SignUpState.WAITING);
    }

    @Test
    void nobody_is_put_on_hold_until_a_day_that_is_over() {
        SignUpId mentor = signUp(Role.MENTOR, someone());
        confirm(mentor);

        assertThatThrownBy(() -> complete(mentor, "vetMentor", Map.of("verdict", "hold", "lookAgainOn", "2026-09-01")))
                .hasMessageContaining("Please choose a day after today.");
        assertThat(instance(mentor)).isWaitingAt("vetMentor");
    }

    @Test
    void who_signs_up_in_both_roles_is_asked_about() {
        EmailAddress kia = someone();
        SignUpId mentor = signUp(Role.MENTOR, kia);
        confirm(mentor);
        SignUpId mentee = signUp(Role.MENTEE, kia);

        confirm(mentee);

        assertThat(instance(mentee)).isWaitingAt("clearUpSignUp");
        assertThat(shown(mentee).get("unclear").toString()).contains("also signed up as a mentor");
        complete(mentee, "clearUpSignUp", Map.of("verdict", "accept"));
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
    }

    @Test
    void imported_people_need_not_confirm_and_get_one_letter() {
        String file = "Your name,Email address,Year in college,Where do you study?,How would you like to meet?,"
                + "Specialties you are curious about,What would you like help with?,Languages you speak,"
                + "Would you like a mentor who shares a background with you?,"
                + "I will uphold mutual respect and cultural humility\n"
                + "Ana Lee," + someone() + ",Second,Twin Cities,Either,pediatrics,research,English,No,Yes\n";

        imports.run(year, Role.MENTEE, file.getBytes(StandardCharsets.UTF_8), false);
        SignUpId mentee = signUps.all(year).get(0).id();
        run(mentee);

        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(lettersTo(address(mentee))).containsExactly("imported-welcome");
    }

    @Test
    void who_waits_hears_from_the_program_every_six_weeks() {
        SignUpId mentee = waitingMentee();

        waitUntil(mentee, MORNING.plus(Duration.ofDays(90)));

        assertThat(lettersTo(address(mentee)))
                .containsExactly("confirm-address", "mentee-welcome", "waiting-news", "waiting-news");
        assertThat(text(letterTo(address(mentee), "waiting-news"))).contains("since Tuesday, September 1, 2026");
    }

    @Test
    void who_pauses_is_left_alone_until_the_pause_is_over() {
        SignUpId mentee = waitingMentee();
        offered(mentee, "pause", Map.of("pauseFor", "P2M"));
        assertThat(instance(mentee)).isWaitingAt("overOrChange");
        assertThat(text(letterTo(address(mentee), "paused"))).contains("until Sunday, November 1, 2026");

        Instant over = waitForNextDate(mentee);

        assertThat(over).isEqualTo("2026-11-02T15:00:00Z"); // a Monday, after daylight saving time
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(instance(mentee)).isWaitingAt("newsOrChange");
        assertThat(lettersTo(address(mentee))).doesNotContain("waiting-news");
    }

    @Test
    void a_pause_can_be_made_longer() {
        SignUpId mentee = waitingMentee();
        offered(mentee, "pause", Map.of("pauseFor", "P1M"));

        offered(mentee, "pause", Map.of("pauseFor", "P3M"));

        assertThat(waitForNextDate(mentee)).isEqualTo("2026-12-01T15:00:00Z");
    }

    @Test
    void changed_answers_are_kept() {
        SignUpId mentee = waitingMentee();
        Map<String, Object> changed = mentee();
        changed.put("collegeYear", "third");

        offered(mentee, "change", changed);

        assertThat(signUps.signUp(mentee).answers()).containsEntry("collegeYear", "third");
    }

    @Test
    void a_mentee_in_a_mentorship_is_back_in_the_market_when_another_mentor_is_wanted() {
        SignUpId mentor = acceptedMentor(1);
        SignUpId mentee = waitingMentee();
        MentorshipId mentorship = mentorships.begin(year, mentor, mentee);
        run(mentee);
        assertThat(instance(mentee)).isWaitingAt("signUpReturned");

        mentorships.end(mentorship, Ending.NO_FIT, true);
        run(mentorship);
        run(mentee);

        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(instance(mentee)).isWaitingAt("newsOrChange");
    }

    @Test
    void who_leaves_can_come_back_for_thirty_days() {
        SignUpId mentee = waitingMentee();
        offered(mentee, "withdraw", Map.of());
        assertThat(lettersTo(address(mentee))).endsWith("goodbye");
        assertThat(text(letterTo(address(mentee), "goodbye"))).contains("by Thursday, October 1");
        clock.advance(Duration.ofDays(20));

        offered(mentee, "comeBack", Map.of());

        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(signUps.signUp(mentee).waitingSince()).isEqualTo(LocalDate.parse("2026-09-01"));
        assertThat(instance(mentee)).isWaitingAt("newsOrChange");
        assertThat(lettersTo(address(mentee))).endsWith("welcome-back");
    }

    @Test
    void who_does_not_come_back_is_left_alone_for_good() {
        SignUpId mentee = waitingMentee();
        offered(mentee, "withdraw", Map.of());

        waitUntil(mentee, MORNING.plus(Duration.ofDays(60)));

        assertThat(running(mentee)).isFalse();
        assertThat(lettersTo(address(mentee))).endsWith("goodbye");
    }

    @Test
    void who_is_back_before_the_goodbye_was_written_is_back() {
        SignUpId mentee = waitingMentee();

        signUps.withdraw(mentee);
        signUps.comeBack(mentee);
        run(mentee);

        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(instance(mentee)).isWaitingAt("newsOrChange");
    }

    @Test
    void somebody_who_signs_up_again_is_told_so_once_a_day() {
        SignUpId mentee = waitingMentee();
        clock.advance(Duration.ofHours(1));

        signUps.receive(year, Role.MENTEE, address(mentee), "Ana", mentee());
        signUps.receive(year, Role.MENTEE, address(mentee), "Ana", mentee());

        assertThat(lettersTo(address(mentee)))
                .containsExactly("confirm-address", "mentee-welcome", "already-signed-up");
    }

    /** A person takes an offer that stands in a letter, as the page behind the link does. */
    private void offered(SignUpId id, String purpose, Map<String, Object> answers) {
        clock.advance(Duration.ofMinutes(1));
        transaction.executeWithoutResult(status -> events.publishEvent(new LinkAnswered(
                purpose,
                id.toString(),
                signUps.signUp(id).participant(),
                forms.record(purpose, id.toString(), "test", answers),
                answers)));
        run(id);
    }
}
