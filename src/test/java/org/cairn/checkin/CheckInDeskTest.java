package org.cairn.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.form.SubmissionId;
import org.cairn.kernel.EmailAddress;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class CheckInDeskTest {

    @Autowired
    CheckInDesk desk;

    @Autowired
    MentorshipDesk mentorships;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    TestClock clock;

    ProgramYearId year;
    MentorshipId pair;

    @BeforeEach
    void aPair() {
        on("2026-09-01");
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
        pair = mentorships.begin(year, mentor(), mentee());
    }

    @Test
    void a_pair_is_first_asked_in_its_second_week_and_once_more_in_its_fourth_if_the_two_have_not_met() {
        assertThat(desk.next(pair)).isEqualTo(new NextAsk(Kind.FIRST_CONTACT, Instant.parse("2026-09-14T14:00:00Z")));
        on("2026-09-14");
        CheckInId first = desk.open(pair, Kind.FIRST_CONTACT);
        answer(first, Role.MENTEE, Map.of("met", "date"));
        assertThat(desk.closeFirstContact(first)).isEqualTo(Finding.DATED);

        assertThat(desk.next(pair)).isEqualTo(new NextAsk(Kind.FIRST_CONTACT, Instant.parse("2026-09-29T14:00:00Z")));
    }

    @Test
    void a_pair_that_has_met_is_asked_in_its_rhythm() {
        on("2026-09-14");
        CheckInId first = desk.open(pair, Kind.FIRST_CONTACT);
        answer(first, Role.MENTEE, Map.of("met", "yes"));
        desk.closeFirstContact(first);

        assertThat(desk.next(pair)).isEqualTo(new NextAsk(Kind.CHECK_IN, Instant.parse("2026-11-02T15:00:00Z")));
        mentorships.changeRhythm(pair, Period.ofMonths(1));
        assertThat(desk.next(pair)).isEqualTo(new NextAsk(Kind.CHECK_IN, Instant.parse("2026-10-01T14:00:00Z")));
    }

    @Test
    void nobody_is_asked_twice_within_two_weeks_whatever_the_rhythm() {
        mentorships.changeRhythm(pair, Period.ofMonths(1));
        on("2026-09-29");
        CheckInId first = desk.open(pair, Kind.FIRST_CONTACT);
        answer(first, Role.MENTEE, Map.of("met", "yes"));
        desk.closeFirstContact(first);

        assertThat(desk.next(pair).due()).isEqualTo("2026-10-13T14:00:00Z");
    }

    @Test
    void a_pair_that_was_under_way_is_not_asked_whether_it_has_met() {
        MentorshipId known = mentorships.takeIn(year, mentor(), mentee(), LocalDate.parse("2026-08-10"), null);

        assertThat(desk.next(known)).isEqualTo(new NextAsk(Kind.CHECK_IN, Instant.parse("2026-10-13T14:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, yes, -, MET",
                "1, notYet, yes, MET",
                "1, date, -, DATED",
                "1, notYet, -, NOT_YET",
                "1, -, -, NOT_YET",
                "1, noAnswer, -, LEFT_ALONE",
                "1, notYet, noAnswer, LEFT_ALONE",
                "2, notYet, notYet, NEVER",
                "2, date, -, DATED",
                "2, -, -, SILENT",
            })
    void the_two_answers_say_whether_a_pair_has_found_each_other(
            int time, String mentee, String mentor, Finding finding) {
        for (int earlier = 1; earlier < time; earlier++) {
            desk.closeFirstContact(desk.open(pair, Kind.FIRST_CONTACT));
        }
        CheckInId asked = desk.open(pair, Kind.FIRST_CONTACT);
        met(asked, Role.MENTEE, mentee);
        met(asked, Role.MENTOR, mentor);

        assertThat(desk.closeFirstContact(asked)).isEqualTo(finding);
    }

    @Test
    void the_mentor_is_asked_every_second_time_and_after_a_worry() {
        CheckInId first = desk.open(pair, Kind.CHECK_IN);
        assertThat(desk.mentorsTurn(first)).isFalse();
        desk.close(first, "fine", "fine", "All is well.");

        CheckInId second = desk.open(pair, Kind.CHECK_IN);
        assertThat(desk.mentorsTurn(second)).isTrue();
        desk.close(second, "watch", "mood", "It feels mixed.");

        CheckInId third = desk.open(pair, Kind.CHECK_IN);
        assertThat(desk.mentorsTurn(third)).as("after a worry").isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "yes, good, false, false",
                "yes, great, false, false",
                "yes, mixed, false, true",
                "yes, bad, false, true",
                "no, good, false, true",
                "yes, good, true, true",
                "-, -, false, true",
            })
    void the_mentor_is_asked_too_when_the_mentee_is_silent_or_unhappy(
            String met, String feels, boolean call, boolean needed) {
        CheckInId asked = desk.open(pair, Kind.CHECK_IN);
        if (met != null) {
            answer(asked, Role.MENTEE, Map.of("met", met, "feels", feels, "call", call));
        }

        assertThat(desk.mentorsViewNeeded(asked)).isEqualTo(needed);
    }

    @Test
    void a_mentor_who_was_asked_is_not_asked_twice() {
        CheckInId asked = desk.open(pair, Kind.CHECK_IN);
        desk.askMentor(asked);

        assertThat(desk.mentorsViewNeeded(asked)).isFalse();
    }

    @Test
    void silence_is_counted_in_a_row_and_an_answer_forgives_it() {
        silent();
        silent();
        CheckInId third = desk.open(pair, Kind.CHECK_IN);
        assertThat(desk.facts(third).menteeSilences()).isEqualTo(3);
        answer(third, Role.MENTEE, Map.of("met", "yes", "feels", "good"));

        assertThat(desk.facts(third).menteeSilences()).isZero();
        assertThat(desk.facts(third).menteeMet()).isEqualTo("yes");
        assertThat(desk.facts(third).mentorMet()).isEqualTo("notAsked");
    }

    @ParameterizedTest
    @CsvSource({
        "great good, false",
        "great mixed, true",
        "great good mixed, true",
        "good mixed, false",
        "good good mixed, false",
        "bad mixed good, false",
        "good bad, true"
    })
    void a_mood_falls_when_it_falls_twice_or_by_two_steps(String moods, boolean falls) {
        CheckInId last = null;
        for (String mood : moods.split(" ")) {
            if (last != null) {
                desk.close(last, "fine", "fine", "All is well.");
            }
            last = desk.open(pair, Kind.CHECK_IN);
            answer(last, Role.MENTEE, Map.of("met", "yes", "feels", mood));
        }

        assertThat(desk.facts(last).moodFalls()).isEqualTo(falls);
    }

    @Test
    void an_answer_that_comes_late_is_kept_and_forgives_no_silence() {
        CheckInId first = silent();

        answer(first, Role.MENTEE, Map.of("met", "yes", "feels", "good"));

        assertThat(desk.checkIn(first).answer(Role.MENTEE)).hasValueSatisfying(answer -> {
            assertThat(answer.late()).isTrue();
            assertThat(answer.met()).isTrue();
        });
        assertThat(desk.facts(desk.open(pair, Kind.CHECK_IN)).menteeSilences()).isEqualTo(2);
    }

    @Test
    void the_first_answer_of_a_person_counts() {
        CheckInId asked = desk.open(pair, Kind.CHECK_IN);

        answer(asked, Role.MENTEE, Map.of("met", "yes", "feels", "good"));
        answer(asked, Role.MENTEE, Map.of("met", "no", "feels", "bad"));

        assertThat(desk.facts(asked).menteeFeels()).isEqualTo("good");
    }

    @Test
    void a_check_in_is_judged_once_and_only_in_words_that_are_known() {
        CheckInId asked = desk.open(pair, Kind.CHECK_IN);

        assertThatThrownBy(() -> desk.close(asked, "splendid", "fine", "Why not?"))
                .isInstanceOf(UnknownVerdict.class);
        desk.close(asked, "fine", "fine", "All is well.");
        assertThatThrownBy(() -> desk.close(asked, "watch", "mood", "Or not.")).isInstanceOf(CheckInIsOver.class);
    }

    @Test
    void a_pair_that_is_being_asked_is_not_asked_twice() {
        assertThat(desk.open(pair, Kind.CHECK_IN)).isEqualTo(desk.open(pair, Kind.CHECK_IN));
    }

    private CheckInId silent() {
        CheckInId asked = desk.open(pair, Kind.CHECK_IN);
        desk.close(asked, "watch", "silence", "No answer.");
        return asked;
    }

    private void met(CheckInId asked, Role who, String answer) {
        if (answer != null) {
            answer(asked, who, Map.of("met", answer));
        }
    }

    private void answer(CheckInId asked, Role who, Map<String, Object> choices) {
        desk.answer(asked, who, new SubmissionId(UUID.randomUUID()), new HashMap<>(choices));
    }

    private SignUpId mentor() {
        SignUpId id = signUps.receive(year, Role.MENTOR, someone(), "Kia", Map.of("capacity", 1));
        signUps.confirm(id);
        signUps.accept(id);
        return id;
    }

    private SignUpId mentee() {
        SignUpId id = signUps.receive(year, Role.MENTEE, someone(), "Ana", Map.of());
        signUps.confirm(id);
        return id;
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T14:00:00Z"));
    }

    private static EmailAddress someone() {
        return new EmailAddress(UUID.randomUUID() + "@example.org");
    }
}
