package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.mail.OutboxLetter;
import org.cairn.mentorship.Ending;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpState;
import org.cairn.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

class FarewellProcessTest extends PairTest {

    @LocalServerPort
    int port;

    FarewellProcessTest() {
        super("farewell");
    }

    @Test
    void both_get_a_closing_word_and_the_mentor_a_certificate() {
        untilAsked();
        says(Role.MENTEE, Map.of("met", "yes"));
        untilAsked();
        says(Role.MENTEE, Map.of("met", "yes", "meetings", 3, "feels", "great"));

        mentorships.end(pair, Ending.GOAL_REACHED, false);
        live();

        assertThat(raw(letterTo(address(mentor), "mentorship-ended-mentor")))
                .contains("certificate-of-mentoring.pdf", "application/pdf", "certificate of mentoring comes with");
        assertThat(raw(letterTo(address(mentee), "mentorship-ended-mentee"))).doesNotContain("application/pdf");
        says(Role.MENTEE, Map.of("worth", "very", "anew", "no"));
        says(Role.MENTOR, Map.of("worth", "very", "anew", "no"));
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WITHDRAWN);
        assertThat(signUps.signUp(mentor).state()).isEqualTo(SignUpState.WITHDRAWN);
    }

    @Test
    void who_would_like_to_be_matched_anew_stays() {
        mentorships.end(pair, Ending.GOAL_REACHED, false);
        live();

        says(Role.MENTEE, Map.of("anew", "yes"));
        silence();

        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        assertThat(signUps.signUp(mentor).state())
                .as("a mentor who says nothing stays")
                .isEqualTo(SignUpState.WAITING);
        assertThat(passed(pair, "farewellSaid")).isTrue();
    }

    @Test
    void who_has_asked_for_somebody_new_by_the_letter_stays_without_a_last_word() {
        mentorships.end(pair, Ending.GOAL_REACHED, false);
        live();

        signUps.freed(mentee);
        silence();

        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
    }

    @Test
    void a_mentee_who_wants_another_mentor_does_not_wait_for_last_words() {
        mentorships.end(pair, Ending.NO_FIT, true);
        live();

        assertThat(open()).containsExactly("closingMentee", "closingMentor");
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
        silence();
        assertThat(signUps.signUp(mentee).state()).isEqualTo(SignUpState.WAITING);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void who_gets_another_mentor_anyway_is_not_asked_whether_that_is_wished(boolean getsAnother, boolean asked) {
        mentorships.end(pair, Ending.NO_FIT, getsAnother);
        live();
        formLinks.writeRequests();

        try (BrowserContext phone = Browser.visitor(360, false)) {
            Page page = phone.newPage();
            page.navigate(lastQuestions());
            assertThat(page.getByText("Was it worth your time?").isVisible()).isTrue();
            assertThat(page.getByText("matched with somebody new").isVisible()).isEqualTo(asked);
        }
    }

    private String lastQuestions() {
        Matcher link =
                Pattern.compile("http://localhost:0(/f/\\S+)").matcher(text(letterTo(address(mentee), "closing")));
        assertThat(link.find()).isTrue();
        return "http://localhost:" + port + link.group(1);
    }

    @Test
    void after_a_concern_a_coordinator_chooses_each_letter() {
        mentorships.end(pair, Ending.PROGRAM_ENDED, false);
        live();
        assertThat(lettersTo(address(mentor))).doesNotContain("mentorship-ended-mentor");

        coordinator("chooseClosingWords", Map.of("letterToMentor", "short", "letterToMentee", "none"));

        assertThat(lettersTo(address(mentor))).contains("mentorship-ended-short");
        assertThat(lettersTo(address(mentee))).noneMatch(letter -> letter.startsWith("mentorship-ended"));
        assertThat(passed(pair, "chooseClosingWords")).isTrue();
    }

    @Test
    void a_short_letter_says_that_a_mentee_is_first_in_line_only_where_that_is_so() {
        mentorships.end(pair, Ending.PROGRAM_ENDED, true);
        live();

        coordinator("chooseClosingWords", Map.of("letterToMentor", "short", "letterToMentee", "short"));

        assertThat(text(letterTo(address(mentee), "mentorship-ended-short")))
                .contains("You are first in line for another mentor");
        assertThat(text(letterTo(address(mentor), "mentorship-ended-short"))).doesNotContain("in line");
    }

    @Test
    void a_short_letter_promises_no_mentor_where_nobody_is_looked_for() {
        mentorships.end(pair, Ending.PROGRAM_ENDED, false);
        live();

        coordinator("chooseClosingWords", Map.of("letterToMentor", "short", "letterToMentee", "short"));

        assertThat(text(letterTo(address(mentee), "mentorship-ended-short"))).doesNotContain("in line");
    }

    @Test
    void a_pair_that_never_met_gets_no_certificate() {
        mentorships.end(pair, Ending.NO_TIME, false);
        live();

        assertThat(raw(letterTo(address(mentor), "mentorship-ended-mentor")))
                .doesNotContain("application/pdf", "certificate");
    }

    private String raw(OutboxLetter letter) {
        try (var bytes = mail.message(letter.id()).orElseThrow()) {
            return new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
