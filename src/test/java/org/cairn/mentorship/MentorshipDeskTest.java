package org.cairn.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cairn.kernel.EmailAddress;
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
