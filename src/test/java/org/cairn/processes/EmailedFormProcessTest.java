package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.program.Arrangements;
import org.cairn.program.QuietTime;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

class EmailedFormProcessTest extends ProcessTest {

    EmailedFormProcessTest() {
        super("emailed-form");
    }

    @Test
    void an_answer_is_handed_to_the_caller() {
        SignUpId mentee = signUp(Role.MENTEE, someone());

        answer(mentee, Map.of());

        assertThat(running(mentee)).isFalse();
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
    }

    @Test
    void nobody_is_reminded_before_the_first_letter_or_after_the_answer() {
        SignUpId mentee = signUp(Role.MENTEE, someone());
        confirm(mentee);

        waitUntil(mentee, MORNING.plus(Duration.ofDays(20)));

        assertThat(lettersTo(address(mentee))).containsExactly("confirm-address", "mentee-welcome");
    }

    @Test
    void silence_is_reminded_of_twice_and_then_taken_for_an_answer() {
        SignUpId mentee = signUp(Role.MENTEE, someone());
        Task asked = task(mentee);
        assertThat(asked.getDueDate()).isEqualTo("2026-09-15T14:00:00Z");

        assertThat(waitForNextDate(mentee)).isEqualTo("2026-09-03T14:00:00Z");
        assertThat(lettersTo(address(mentee))).containsExactly("confirm-address", "confirm-address-reminder");
        assertThat(waitForNextDate(mentee)).isEqualTo("2026-09-08T14:00:00Z"); // the 7th is Labor Day
        assertThat(lettersTo(address(mentee)))
                .containsExactly("confirm-address", "confirm-address-reminder", "confirm-address-reminder");
        assertThat(waitForNextDate(mentee)).isEqualTo("2026-09-15T14:00:00Z");

        assertThat(running(mentee)).isFalse();
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.EXPIRED);
    }

    @Test
    void a_question_that_is_open_waits_on_through_a_quiet_time_that_is_arranged_later() {
        Arrangements before = programs.year(year).arrangements();
        SignUpId mentee = signUp(Role.MENTEE, someone());
        waitForNextDate(mentee);

        programs.arrange(
                year,
                programs.year(year)
                        .arrangements()
                        .withQuiet(
                                List.of(new QuietTime(LocalDate.parse("2026-09-07"), LocalDate.parse("2026-09-20")))));

        assertThat(task(mentee).getDueDate()).isEqualTo("2026-09-29T14:00:00Z");
        assertThat(waitForNextDate(mentee)).isEqualTo("2026-09-22T14:00:00Z");
        assertThat(lettersTo(address(mentee)))
                .containsExactly("confirm-address", "confirm-address-reminder", "confirm-address-reminder");
        assertThat(waitForNextDate(mentee)).isEqualTo("2026-09-29T14:00:00Z");
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.EXPIRED);
        programs.arrange(year, before); // the program's next year begins with what was arranged last
    }

    @Test
    void who_signs_up_again_before_confirming_is_reminded_at_once() {
        SignUpId mentee = signUp(Role.MENTEE, someone());
        clock.advance(Duration.ofHours(1));

        signUps.receive(year, Role.MENTEE, address(mentee), "Ana Lee", mentee());
        run(mentee);

        assertThat(lettersTo(address(mentee))).containsExactly("confirm-address", "confirm-address-reminder");
        assertThat(running(mentee)).isTrue();
    }
}
