package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairn.mentorship.Ending;
import org.cairn.program.Arrangements;
import org.cairn.signup.Role;
import org.cairn.yearend.YearEndDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeepInTouchProcessTest extends PairTest {

    @Autowired
    YearEndDesk yearEnds;

    KeepInTouchProcessTest() {
        super("keep-in-touch");
    }

    @Test
    void both_hear_once_more_after_three_months_and_the_mentee_is_asked_after_a_year() {
        ended(Ending.GOAL_REACHED);

        next();
        assertThat(clock.instant()).isEqualTo("2026-12-01T15:00:00Z");
        assertThat(lettersTo(address(mentor))).contains("contact-again");
        assertThat(untilAsked()).isEqualTo("2027-09-01");
        says(Role.MENTEE, Map.of("admissions", List.of("applied", "admitted"), "path", "medicalSchool"));

        assertThat(yearEnds.lastWords(pair)
                        .orElseThrow()
                        .outcomes()
                        .get(Role.MENTEE)
                        .choices())
                .containsEntry("path", "medicalSchool");
        assertThat(running(pair)).isFalse();
    }

    @Test
    void a_program_may_leave_it_at_the_farewell_and_still_ask_what_became_of_it() {
        Arrangements usual = Arrangements.usual();
        programs.arrange(
                year,
                new Arrangements(
                        usual.quiet(),
                        usual.shortestRhythm(),
                        usual.longestRhythm(),
                        false,
                        usual.concernDays(),
                        usual.emergencyAdvice(),
                        usual.keeping(),
                        usual.groups()));
        ended(Ending.GOAL_REACHED);

        assertThat(untilAsked()).isEqualTo("2027-09-01");
        assertThat(lettersTo(address(mentor))).doesNotContain("contact-again");
        silence();
        assertThat(passed(pair, "outcomeAsked")).isTrue();
    }

    @Test
    void whoever_has_left_is_left_alone() {
        ended(Ending.PROGRAM_ENDED);

        next();

        assertThat(passed(pair, "leftAlone")).isTrue();
        assertThat(lettersTo(address(mentee))).doesNotContain("contact-again", "outcomes");
    }

    @Test
    void whoever_is_still_part_of_the_program_is_not_told_how_to_come_back() {
        mentorships.end(pair, Ending.NO_FIT, true);
        live();
        says(Role.MENTEE, Map.of("anew", "yes"));
        says(Role.MENTOR, Map.of("anew", "no"));

        next();

        assertThat(passed(pair, "writeAgain")).isTrue();
        assertThat(lettersTo(address(mentor))).contains("contact-again");
        assertThat(lettersTo(address(mentee)))
                .as("first in line for another mentor")
                .doesNotContain("contact-again");
    }

    private void ended(Ending ending) {
        mentorships.end(pair, ending, false);
        live();
        if (coordinatorsTask() != null) {
            coordinator("chooseClosingWords", Map.of("letterToMentor", "none", "letterToMentee", "none"));
        }
        says(Role.MENTEE, Map.of("anew", "no"));
        says(Role.MENTOR, Map.of("anew", "no"));
    }
}
