package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MentorshipProcessTest extends ProcessTest {

    SignUpId mentor;
    SignUpId mentee;
    MentorshipId mentorship;

    MentorshipProcessTest() {
        super("mentorship");
    }

    @BeforeEach
    void aPair() {
        mentor = acceptedMentor(1);
        mentee = waitingMentee();
        mentorship = mentorships.begin(year, mentor, mentee);
    }

    @Test
    void a_mentorship_ends_when_its_year_is_over_with_a_word_to_both() {
        run(mentorship);
        assertThat(instance(mentorship)).isWaitingAt("yearOrEnd");

        assertThat(waitForNextDate(mentorship)).isEqualTo("2027-09-01T14:00:00Z");
        run(mentee);

        assertThat(running(mentorship)).isFalse();
        assertThat(mentorships.mentorship(mentorship).ending()).isEqualTo(Ending.YEAR_OVER);
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WITHDRAWN);
        assertThat(text(letterTo(address(mentor), "mentorship-ended-mentor")))
                .contains("its year is over", "Ana Lee", "You have room for a mentee again");
        assertThat(text(letterTo(address(mentee), "mentorship-ended-mentee")))
                .contains("its year is over", "Dr. Kia Okafor", "I would like another mentor");
        assertThat(lettersTo(address(mentee))).doesNotContain("goodbye");
    }

    @Test
    void a_coordinator_can_end_it_and_give_the_mentee_another_mentor() {
        run(mentorship);

        mentorships.end(mentorship, Ending.NO_TIME, true);
        run(mentorship);

        assertThat(running(mentorship)).isFalse();
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(text(letterTo(address(mentee), "mentorship-ended-mentee")))
                .contains("We look for another mentor for you")
                .doesNotContain("no time");
    }

    @Test
    void one_that_ended_before_anybody_waited_for_it_says_farewell_all_the_same() {
        mentorships.end(mentorship, Ending.GOAL_REACHED, false);

        run(mentorship);

        assertThat(running(mentorship)).isFalse();
        assertThat(lettersTo(address(mentor))).contains("mentorship-ended-mentor");
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WITHDRAWN);
    }

    @Test
    void a_mentee_whose_mentor_leaves_is_in_the_market_again() {
        run(mentorship);
        clock.advance(Duration.ofDays(30));

        signUps.withdraw(mentor);
        run(mentorship);

        assertThat(mentorships.mentorship(mentorship).ending()).isEqualTo(Ending.MENTOR_LEFT);
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(text(letterTo(address(mentee), "mentorship-ended-mentee")))
                .contains("Dr. Kia Okafor has left the program");
    }

    @Test
    void a_mentee_who_leaves_frees_the_mentor() {
        run(mentorship);

        signUps.withdraw(mentee);
        run(mentorship);

        assertThat(mentorships.running(mentor)).isZero();
        assertThat(text(letterTo(address(mentor), "mentorship-ended-mentor"))).contains("Ana has left the program");
    }
}
