package org.cairn.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.InWords;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CairnTest
class MentorshipDeskTest {

    @Autowired
    MentorshipDesk desk;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    ProgramYearId year;

    @BeforeEach
    void anOpenYear() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        year = programs.open(new OpenProgramYear(
                "maps",
                "MAPS",
                UUID.randomUUID().toString(),
                Format.PAIRS,
                LocalDate.parse("2026-08-01"),
                null,
                LocalDate.parse("2026-08-01"),
                12,
                "P2M",
                true,
                "Mai",
                "maps@example.org",
                "America/Chicago",
                null));
    }

    @Test
    void a_mentorship_takes_the_mentee_off_the_market_and_one_of_the_mentors_places() {
        SignUpId mentor = mentor(2);
        SignUpId mentee = mentee();

        MentorshipId id = desk.begin(year, mentor, mentee);

        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.MATCHED);
        assertThat(signUps.signUp(mentor).state()).isEqualTo(SignUpState.WAITING);
        assertThat(desk.running(mentor)).isEqualTo(1);
        assertThat(desk.running(year)).extracting(Mentorship::id).containsExactly(id);
    }

    @Test
    void a_mentorship_lasts_as_long_as_the_program_says_from_the_day_it_began() {
        MentorshipId id = desk.begin(year, mentor(1), mentee());

        assertThat(desk.mentorship(id).endsOn()).isEqualTo("2027-09-01");
        assertThat(desk.yearOver(id)).isEqualTo("2027-09-01T14:00:00Z"); // nine o'clock in Chicago
    }

    @Test
    void nobody_has_two_mentors_at_a_time() {
        SignUpId mentee = mentee();
        desk.begin(year, mentor(1), mentee);

        assertThatThrownBy(() -> desk.begin(year, mentor(1), mentee)).isInstanceOf(MenteeHasMentor.class);
    }

    @Test
    void a_mentor_never_has_more_mentees_than_offered() {
        SignUpId mentor = mentor(1);
        desk.begin(year, mentor, mentee());

        assertThatThrownBy(() -> desk.begin(year, mentor, mentee())).isInstanceOf(NoPlaceLeft.class);
    }

    @Test
    void a_mentorship_that_ended_frees_the_place_and_keeps_its_first_reason() {
        SignUpId mentor = mentor(1);
        MentorshipId id = desk.begin(year, mentor, mentee());

        desk.end(id, Ending.NO_TIME, true);
        desk.end(id, Ending.SILENCE, false);

        assertThat(desk.running(mentor)).isZero();
        assertThat(desk.mentorship(id).ending()).isEqualTo(Ending.NO_TIME);
        assertThat(desk.mentorship(id).otherMentorWanted()).isTrue();
        assertThat(desk.mentorship(id).runs()).isFalse();
    }

    @Test
    void two_decisions_at_the_same_moment_do_not_share_one_place() throws Exception {
        SignUpId mentor = mentor(1);
        List<SignUpId> mentees = List.of(mentee(), mentee());
        CountDownLatch both = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);

        var attempts = mentees.stream()
                .map(mentee -> pool.submit(() -> {
                    both.countDown();
                    both.await(10, TimeUnit.SECONDS);
                    return new TransactionTemplate(transactions).execute(status -> desk.begin(year, mentor, mentee));
                }))
                .toList();
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(attempts.stream().filter(attempt -> failed(attempt)).count()).isEqualTo(1);
        assertThat(desk.running(mentor)).isEqualTo(1);
    }

    @Test
    void both_are_asked_about_the_year_in_its_last_but_one_month() {
        MentorshipId id = desk.begin(year, mentor(1), mentee());

        assertThat(desk.reviewDue(id)).isEqualTo("2027-07-01T14:00:00Z");
    }

    @Test
    void a_renewal_adds_a_year_that_begins_when_the_present_one_is_over() {
        SignUpId mentor = mentor(1);
        MentorshipId id = desk.begin(year, mentor, mentee());

        desk.renew(id, Period.ofMonths(3));

        assertThat(desk.mentorship(id)).satisfies(renewed -> {
            assertThat(renewed.number()).isEqualTo(2);
            assertThat(renewed.yearBegunOn()).isEqualTo("2027-09-01");
            assertThat(renewed.endsOn()).isEqualTo("2028-09-01");
            assertThat(renewed.rhythm()).isEqualTo(Period.ofMonths(3));
        });
        assertThat(desk.yearsBefore(id))
                .containsExactly(new MentorshipYear(
                        1, LocalDate.parse("2026-09-01"), LocalDate.parse("2027-09-01"), Period.ofMonths(2)));
        assertThat(desk.running(mentor)).as("it takes its place").isEqualTo(1);
    }

    @Test
    void a_mentorship_that_began_on_the_29th_of_february_keeps_its_day_in_leap_years() {
        SignUpId mentor = mentor(1);
        SignUpId mentee = mentee();
        clock.set(Instant.parse("2028-02-29T15:00:00Z"));
        MentorshipId id = desk.begin(year, mentor, mentee);
        assertThat(desk.mentorship(id).endsOn()).isEqualTo("2029-02-28");

        desk.renew(id, Period.ofMonths(2));
        desk.renew(id, Period.ofMonths(2));
        desk.renew(id, Period.ofMonths(2));

        assertThat(desk.mentorship(id).endsOn()).isEqualTo("2032-02-29");
    }

    @Test
    void a_pair_that_has_been_meeting_is_in_the_year_that_began_last() {
        MentorshipId id = desk.takeIn(year, mentor(1), mentee(), LocalDate.parse("2024-05-10"), Period.ofMonths(1));

        assertThat(desk.mentorship(id)).satisfies(pair -> {
            assertThat(pair.underWay()).isTrue();
            assertThat(pair.number()).isEqualTo(3);
            assertThat(pair.yearBegunOn()).isEqualTo("2026-05-10");
            assertThat(pair.endsOn()).isEqualTo("2027-05-10");
            assertThat(pair.rhythm()).isEqualTo(Period.ofMonths(1));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1W", "P4M", "P0D"})
    void a_pair_is_asked_within_the_bounds_of_its_program(String rhythm) {
        MentorshipId id = desk.begin(year, mentor(1), mentee());

        assertThatThrownBy(() -> desk.changeRhythm(id, Period.parse(rhythm)))
                .isInstanceOf(NoSuchRhythm.class)
                .hasMessage("The program asks pairs at most every month and at least every 3 months.");
    }

    @Test
    void a_pause_ends_on_its_day_and_can_be_moved() {
        MentorshipId id = desk.begin(year, mentor(1), mentee());

        desk.pause(id, Role.MENTEE, LocalDate.parse("2026-12-01"));
        desk.pause(id, Role.MENTEE, LocalDate.parse("2026-11-01"));

        assertThat(desk.mentorship(id).pauses()).isTrue();
        assertThat(desk.mentorship(id).pausedBy()).isEqualTo(Role.MENTEE);
        assertThat(desk.pauseOver(id)).as("1 November 2026 is a Sunday").isEqualTo("2026-11-02T15:00:00Z");
        assertThatThrownBy(() -> desk.pause(id, Role.MENTEE, LocalDate.parse("2026-09-01")))
                .isInstanceOf(PauseIsOver.class);
        assertThatThrownBy(() -> desk.pause(id, Role.MENTEE, desk.mentorship(id).endsOn()))
                .isInstanceOf(PauseTooLong.class)
                .hasMessageContaining(InWords.dayAndYear(desk.mentorship(id).endsOn()));
        desk.resume(id);
        assertThat(desk.mentorship(id).pauses()).isFalse();
    }

    @Test
    void nothing_about_a_mentorship_that_has_ended_changes() {
        MentorshipId id = desk.begin(year, mentor(1), mentee());
        desk.end(id, Ending.NO_TIME, false);

        assertThatThrownBy(() -> desk.renew(id, Period.ofMonths(2))).isInstanceOf(MentorshipIsOver.class);
        assertThatThrownBy(() -> desk.changeRhythm(id, Period.ofMonths(1))).isInstanceOf(MentorshipIsOver.class);
        assertThatThrownBy(() -> desk.pause(id, Role.MENTOR, LocalDate.parse("2026-12-01")))
                .isInstanceOf(MentorshipIsOver.class);
        desk.resume(id);
        assertThat(desk.mentorship(id).runs()).isFalse();
    }

    private static boolean failed(java.util.concurrent.Future<?> attempt) {
        try {
            attempt.get();
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            return true;
        }
    }

    private SignUpId mentor(int capacity) {
        SignUpId id = signUps.receive(year, Role.MENTOR, someone(), "Kia", Map.of("capacity", capacity));
        signUps.confirm(id);
        signUps.accept(id);
        return id;
    }

    private SignUpId mentee() {
        SignUpId id = signUps.receive(year, Role.MENTEE, someone(), "Ana", Map.of());
        signUps.confirm(id);
        return id;
    }

    private static EmailAddress someone() {
        return new EmailAddress(UUID.randomUUID() + "@example.org");
    }
}
