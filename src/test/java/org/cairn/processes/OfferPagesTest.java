package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.matching.MatchingDesk;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.ParticipantDesk;
import org.cairn.processes.Letters.Offer;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages behind the links that stand in every letter: change, pause, leave, come back. */
@CairnTest
class OfferPagesTest {

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    MatchingDesk matching;

    @Autowired
    MentorshipDesk mentorships;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    Letters letters;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Browsing reader;
    ProgramYearId year;
    SignUpId ana;

    @BeforeEach
    void aStudentWhoWaits() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        reader = new Browsing(port);
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
                "Mai Lor",
                "maps@example.org",
                "America/Chicago",
                null));
        ana = signUp(Role.MENTEE, "Ana Lee", ProcessTest.mentee());
        signUps.confirm(ana);
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGE, Change your answers, Save",
        "PAUSE, Pause for a while, Pause",
        "WITHDRAW, Leave the program, Leave the program",
    })
    void each_page_says_what_it_is_for(Offer offer, String heading, String button) {
        HttpResponse<String> page = open(ana, offer);

        assertThat(page.body())
                .contains("<h1>" + heading + "</h1>", ">" + button + "</button>")
                .doesNotContain("counts once you have followed it");
    }

    @Test
    void an_address_is_shown_and_not_changed_where_answers_are_changed() {
        HttpResponse<String> page = open(ana, Offer.CHANGE);
        Map<String, List<String>> answers = answers();
        answers.put("email", List.of("somebody.else@example.org"));
        answers.put("name", List.of("Ana Lee-Brown"));

        HttpResponse<String> sent = reader.post(page, page.uri().getPath(), answers);

        assertThat(page.body())
                .containsPattern("name=\"email\"[^>]* value=\"[^\"]*@example.org\"[^>]* readonly")
                .contains("To use another address, press “Change my email address” on your page");
        assertThat(sent.statusCode()).isEqualTo(303);
        var contact = participants.contact(signUps.signUp(ana).participant());
        assertThat(contact.name()).isEqualTo("Ana Lee-Brown");
        assertThat(contact.email().value()).doesNotContain("somebody.else");
        assertThat(follow(sent).body()).contains("Your answers are saved", "<dd>Third</dd>");
    }

    @Test
    void who_has_left_reads_so_at_once_and_how_to_come_back() {
        signUps.withdraw(ana);

        assertThat(open(ana, Offer.CHANGE).body()).contains("You have left the program", "maps@example.org");
        assertThat(open(ana, Offer.PAUSE).body()).contains("You have left the program");
        assertThat(open(ana, Offer.WITHDRAW).body()).contains("You have left the program");
        assertThat(open(ana, Offer.COME_BACK).body()).contains("<h1>Come back to the program</h1>");
    }

    @Test
    void who_was_here_a_year_ago_finds_the_form_filled_in_a_year_further_on() {
        String program = "again" + UUID.randomUUID().toString().substring(0, 8);
        ProgramYearId before = openYear(program, LocalDate.parse("2025-08-15"));
        ProgramYearId now = openYear(program, LocalDate.parse("2026-09-01"));
        SignUpId then = signUps.receive(
                before,
                Role.MENTEE,
                new EmailAddress(UUID.randomUUID() + "@example.org"),
                "Ana Lee",
                ProcessTest.mentee());
        signUps.confirm(then);
        assertThat(open(then, Offer.JOIN_AGAIN).body())
                .as("nobody signs up for a second place")
                .contains("You are part of the program");
        signUps.withdraw(then);
        programs.close(before);

        HttpResponse<String> page = open(then, Offer.JOIN_AGAIN);
        HttpResponse<String> sent = reader.post(page, page.uri().getPath(), answers());

        assertThat(page.body())
                .contains("<h1>Join again</h1>", ">Sign up</button>")
                .containsPattern("value=\"third\"[^>]* checked")
                .doesNotContain("counts once you have followed it");
        assertThat(follow(sent).body()).contains("Welcome back. You are signed up");
        assertThat(signUps.all(now)).singleElement().satisfies(again -> {
            assertThat(again.state()).isEqualTo(SignUpState.WAITING);
            assertThat(again.participant()).isEqualTo(signUps.signUp(then).participant());
            assertThat(again.answers()).containsEntry("collegeYear", "third");
        });
        assertThat(open(then, Offer.JOIN_AGAIN).body()).contains("You are part of the program");
    }

    private ProgramYearId openYear(String program, LocalDate start) {
        return programs.open(new OpenProgramYear(
                program,
                program,
                UUID.randomUUID().toString(),
                Format.PAIRS,
                start,
                null,
                start,
                13,
                "P2M",
                true,
                "Mai Lor",
                "maps@example.org",
                "America/Chicago",
                null));
    }

    @Test
    void who_has_a_mentor_reads_that_there_is_nothing_to_pause() {
        SignUpId kia = signUp(Role.MENTOR, "Dr. Kia Okafor", ProcessTest.mentor(1));
        signUps.confirm(kia);
        signUps.accept(kia);
        mentorships.begin(year, kia, ana);
        assertThat(signUps.signUp(ana).state()).isEqualTo(SignUpState.MATCHED);

        assertThat(open(ana, Offer.PAUSE).body()).contains("<h1>You have a mentor</h1>");
        assertThat(open(ana, Offer.CHANGE).body()).contains("<h1>Change your answers</h1>");
        assertThat(open(ana, Offer.COME_BACK).body()).contains("<h1>You are part of the program</h1>");
    }

    @Test
    void who_waits_to_be_vetted_or_was_declined_reads_so() {
        SignUpId kia = signUp(Role.MENTOR, "Dr. Kia Okafor", ProcessTest.mentor(1));
        String unconfirmed = open(kia, Offer.PAUSE).body();
        signUps.confirm(kia);
        String vetted = open(kia, Offer.PAUSE).body();
        signUps.decline(kia, "");

        assertThat(unconfirmed).contains("Your address is not confirmed yet");
        assertThat(vetted).contains("A coordinator is looking at your sign-up");
        assertThat(open(kia, Offer.CHANGE).body()).contains("This sign-up is over");
        assertThat(open(kia, Offer.COME_BACK).body()).contains("This sign-up is over");
    }

    @Test
    void who_has_signed_up_anew_reads_that_the_old_link_is_of_no_use() {
        EmailAddress address =
                participants.contact(signUps.signUp(ana).participant()).email();
        signUps.withdraw(ana);
        signUps.receive(year, Role.MENTEE, address, "Ana Lee", ProcessTest.mentee());

        assertThat(open(ana, Offer.COME_BACK).body()).contains("You have signed up again");
    }

    @Test
    void a_page_that_was_open_before_somebody_left_says_so_when_it_is_sent() {
        HttpResponse<String> page = open(ana, Offer.PAUSE);
        signUps.withdraw(ana);

        HttpResponse<String> answer = reader.post(
                page, page.uri().getPath(), Map.of("pauseFor", List.of("P1M"), "_send", List.of("pressed")));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("<h1>You have left the program</h1>").doesNotContain("cannot be");
    }

    private HttpResponse<String> open(SignUpId who, Offer offer) {
        String link = letters.links(signUps.signUp(who), List.of(offer), Period.ofDays(30))
                .get(offer.purpose());
        return follow(reader.get(URI.create(String.valueOf(link)).getPath()));
    }

    private HttpResponse<String> follow(HttpResponse<String> redirect) {
        return reader.get(redirect.headers().firstValue("Location").orElseThrow());
    }

    private SignUpId signUp(Role role, String name, Map<String, Object> answers) {
        return signUps.receive(
                year, role, new EmailAddress(UUID.randomUUID() + "@example.org"), name, new HashMap<>(answers));
    }

    private static Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new HashMap<>();
        answers.put("name", List.of("Ana Lee"));
        answers.put("phone", List.of(""));
        answers.put("collegeYear", List.of("third"));
        answers.put("region", List.of("duluth"));
        answers.put("meeting", List.of("video"));
        answers.put("help", List.of("research"));
        answers.put("agreement", List.of("true"));
        answers.put("_send", List.of("pressed"));
        return answers;
    }
}
