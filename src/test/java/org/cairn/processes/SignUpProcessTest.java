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
import org.cairn.program.ProgramYearId;
import org.cairn.signup.ImportedSignUp;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.cairn.signup.intake.ImportDesk;
import org.cairn.testing.Cohorts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    JdbcClient database;

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
    void what_is_confirmed_is_read_before() {
        Map<String, Object> answers = mentee();
        answers.put("phone", "612 555 0100");
        answers.put("notes", "I work at night");
        SignUpId mentee = signUps.receive(year, Role.MENTEE, someone(), "Ana Lee", answers);
        run(mentee);

        assertThat(shown(mentee).get("answersGiven").toString())
                .contains(
                        "Ana Lee",
                        address(mentee).value(),
                        "612 555 0100",
                        "mentee",
                        "I work at night",
                        "Second",
                        "Pediatrics");
    }

    @Test
    void a_stranger_who_sends_the_form_with_an_address_changes_nothing_that_its_owner_confirms() {
        SignUpId hers = signUp(Role.MENTEE, someone());
        EmailAddress ana = address(hers);
        clock.advance(Duration.ofHours(1));
        SignUpId strangers = stranger(ana);
        formLinks.writeRequests();
        assertThat(lettersTo(ana)).containsExactly("confirm-address", "confirm-another-sign-up");
        assertThat(shown(hers).get("answersGiven").toString())
                .contains("Ana Lee")
                .doesNotContain("Mallory");
        assertThat(shown(strangers).get("answersGiven").toString()).contains("Mallory", "900 555 0666");

        confirm(hers);

        assertThat(signUps.signUp(hers).state()).isEqualTo(SignUpState.WAITING);
        assertThat(participants.find(ana).orElseThrow().name()).isEqualTo("Ana Lee");
        assertThat(participants.find(ana).orElseThrow().phone()).isNull();
        assertThat(running(strangers)).isFalse();
        assertThat(passed(strangers, "otherSignUpCounts")).isTrue();
        assertThat(lettersTo(ana)).endsWith("mentee-welcome");
    }

    @Test
    void whoever_holds_the_mailbox_decides_which_of_two_forms_counts() {
        SignUpId first = signUp(Role.MENTEE, someone());
        clock.advance(Duration.ofHours(1));
        Map<String, Object> corrected = mentee();
        corrected.put("collegeYear", "third");
        SignUpId second = signUps.receive(year, Role.MENTEE, address(first), "Ana Lee-Vang", corrected);
        run(second);

        confirm(second);

        assertThat(signUps.signUp(second).answers()).containsEntry("collegeYear", "third");
        assertThat(participants.find(address(second)).orElseThrow().name()).isEqualTo("Ana Lee-Vang");
        assertThat(running(first)).isFalse();
        waitUntil(second, MORNING.plus(Duration.ofDays(20)));
        assertThat(lettersTo(address(first))).doesNotContain("confirm-address-reminder", "sign-up-expired");
    }

    @Test
    void of_two_confirmations_in_one_moment_one_counts() {
        SignUpId first = signUp(Role.MENTEE, someone());
        clock.advance(Duration.ofHours(1));
        SignUpId second = stranger(address(first));

        tasks.complete(task(first).getId(), Map.of(), "ana");
        tasks.complete(task(second).getId(), Map.of(), "ana");
        run(first);
        run(second);

        assertThat(signUps.signUp(first).state()).isEqualTo(SignUpState.WAITING);
        assertThat(signUps.signUp(second).state()).isEqualTo(SignUpState.EXPIRED);
        assertThat(running(second)).isFalse();
        assertThat(lettersTo(address(first))).doesNotContain("sign-up-expired");
    }

    @Test
    void who_is_superseded_before_anything_was_asked_is_asked_nothing() {
        SignUpId first = signUp(Role.MENTEE, someone());
        clock.advance(Duration.ofHours(1));
        SignUpId second = signUps.receive(year, Role.MENTEE, address(first), "Mallory", mentee());

        confirm(first);
        run(second);

        assertThat(running(second)).isFalse();
        assertThat(lettersTo(address(first))).containsExactly("confirm-address", "mentee-welcome");
    }

    @Test
    void of_several_forms_one_is_reminded_of_and_one_letter_says_that_they_have_expired() {
        SignUpId first = signUp(Role.MENTEE, someone());
        EmailAddress ana = address(first);
        clock.advance(Duration.ofHours(1));
        SignUpId second = stranger(ana);
        formLinks.writeRequests();

        waitUntil(first, MORNING.plus(Duration.ofDays(16)));
        waitUntil(second, MORNING.plus(Duration.ofDays(17)));

        assertThat(running(first)).isFalse();
        assertThat(running(second)).isFalse();
        assertThat(lettersTo(ana))
                .containsExactlyInAnyOrder(
                        "confirm-address",
                        "confirm-another-sign-up",
                        "confirm-address-reminder",
                        "confirm-address-reminder",
                        "sign-up-expired");
    }

    @Test
    void only_who_has_just_signed_up_waits_for_the_letter() {
        SignUpId mentee = signUp(Role.MENTEE, someone());
        var row = new ImportedSignUp(year, Role.MENTEE, someone(), "Bo", mentee(), null, null);
        signUps.takeIn(row, true);
        SignUpId imported = signUps.living(
                        year, participants.find(row.email()).orElseThrow().id(), Role.MENTEE)
                .orElseThrow()
                .id();
        run(imported);
        formLinks.writeRequests();

        assertThat(awaited(address(mentee))).isTrue();
        assertThat(awaited(row.email())).isFalse();
    }

    @Test
    void a_peer_needs_no_vetting_hears_when_groups_are_made_and_the_sign_up_ends_with_the_year() {
        ProgramYearId groups = new Cohorts(programs, signUps, participants).year();
        EmailAddress address = someone();
        SignUpId peer = signUps.receive(groups, Role.PEER, address, "Ana Lee", Cohorts.answers(0));
        run(peer);
        formLinks.writeRequests();
        confirm(peer);
        assertThat(signUps.signUp(peer).state()).isEqualTo(SignUpState.WAITING);
        assertThat(text(letterTo(address, "peer-welcome")))
                .contains("until Wednesday, September 30, 2026")
                .doesNotContain("mentor");

        waitUntil(peer, clock.instant().plus(Duration.ofDays(90)));
        assertThat(lettersTo(address)).doesNotContain("waiting-news");
        programs.close(groups);
        run(peer);

        assertThat(running(peer)).isFalse();
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
        assertThat(instance(mentee)).isWaitingAt("returnOrLookAgain");
        waitForNextDate(mentee);
        assertThat(instance(mentee)).isWaitingAt("returnOrLookAgain");

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

    /** Somebody else sends the form with that address. */
    private SignUpId stranger(EmailAddress address) {
        Map<String, Object> answers = mentee();
        answers.put("phone", "900 555 0666");
        SignUpId id = signUps.receive(year, Role.MENTEE, address, "Mallory", answers);
        run(id);
        return id;
    }

    private boolean awaited(EmailAddress address) {
        return database.sql("select awaited from letter where recipient_email = ? and letter = 'confirm-address'")
                .param(address.value())
                .query(Boolean.class)
                .single();
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
