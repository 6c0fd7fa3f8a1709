package org.cairn.web.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpState;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CairnTest
class SignUpPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    SignUpGate gate;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    String program = "p" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aMorning() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        database.sql("delete from sign_up_attempt").update();
    }

    @Test
    void who_reads_what_is_told_beside_the_program_and_beside_both_forms() {
        open("2026-08-01", null);

        assertThat(get("")).contains("href=\"/programs/" + program + "/privacy\"");
        assertThat(get("/mentor")).contains("href=\"/programs/" + program + "/privacy\"");
        assertThat(get("/mentee")).contains("href=\"/programs/" + program + "/privacy\"");
        assertThat(get("/privacy")).contains("Who reads what", "erased", "mailto:maps@example.org");
    }

    @Test
    void a_program_says_what_it_is_and_whether_people_can_sign_up() {
        open("2026-08-01", null);
        assertThat(get("")).contains("Sign-up is open all year round.").contains("mailto:maps@example.org");

        program = program + "b";
        open("2026-08-01", "2026-10-16");
        assertThat(get("")).contains("Sign-up is open until Friday, October 16, 2026.");

        program = program + "c";
        open("2026-09-15", null);
        assertThat(get(""))
                .contains("Sign-up opens on Tuesday, September 15, 2026.")
                .doesNotContain("/mentor\"");
        assertThat(get("/mentor"))
                .contains("Sign-up opens on")
                .doesNotContain("<form method=\"post\" action=\"/programs");
    }

    @Test
    void a_program_that_nobody_has_opened_is_not_there() {
        HttpResponse<String> answer = new Browsing(port).get("/programs/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no program “nowhere” here.");
    }

    @Test
    void the_form_is_a_small_page_that_needs_no_script() {
        open("2026-08-01", null);

        for (String role : List.of("mentor", "mentee")) {
            String page = get("/" + role);
            assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
            assertThat(page).contains("Your name").contains("I will uphold mutual respect and cultural humility");
        }
    }

    @Test
    void who_signs_up_is_told_what_happens_next_and_nothing_counts_before_the_address_is_confirmed() {
        ProgramYearId year = open("2026-08-01", null);
        Browsing ana = new Browsing(port);

        HttpResponse<String> answer = send(ana, "mentee", mentee("ana@" + program + ".org"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(ana.follow(answer).body()).contains("What happens next").contains("Tuesday, September 15, 2026");
        SignUp found = only(year);
        assertThat(found.state()).isEqualTo(SignUpState.UNCONFIRMED);
        assertThat(found.answers())
                .containsEntry("help", List.of("research", "workAndFamily"))
                .containsEntry("agreement", true);
        assertThat(participants.contact(found.participant()).name()).isEqualTo("Ana Núñez");
    }

    @Test
    void a_mistake_is_shown_beside_its_field_and_no_answer_is_lost() {
        ProgramYearId year = open("2026-08-01", null);
        Map<String, List<String>> fields = mentee("nobody");
        fields.remove("agreement");

        HttpResponse<String> answer = send(new Browsing(port), "mentee", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Ana Núñez\"")
                .contains("value=\"nobody\"")
                .contains("I am the first &lt;b&gt;")
                .contains("must be ticked")
                .contains("id=\"mistakes\"");
        assertThat(signUps.all(year)).isEmpty();
    }

    @Test
    void an_answer_that_brings_up_a_question_shows_the_page_again() {
        ProgramYearId year = open("2026-08-01", null);
        Map<String, List<String>> fields = mentee("reveal@" + program + ".org");
        fields.put("sharedBackground", List.of("yes"));
        Browsing ana = new Browsing(port);

        HttpResponse<String> again = send(ana, "mentee", fields);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Which background matters to you?")
                .contains("<h2>One more question</h2>", "What you answered brings up something more")
                .doesNotContain("id=\"mistakes\"");

        fields.put("background", List.of("somali"));
        HttpResponse<String> answer = ana.post(again, "/programs/" + program + "/mentee", fields);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(only(year).answers()).containsEntry("background", List.of("somali"));
    }

    @Test
    void the_answer_never_tells_whether_an_address_is_known() {
        ProgramYearId year = open("2026-08-01", null);
        String known = "known@" + program + ".org";
        signUps.confirm(signUps.receive(
                year, Role.MENTEE, new EmailAddress(known), "Ana Known", Map.of("help", List.of("research"))));

        Browsing one = new Browsing(port);
        Browsing other = new Browsing(port);
        HttpResponse<String> toKnown = send(one, "mentee", mentee(known));
        HttpResponse<String> toNew = send(other, "mentee", mentee("new@" + program + ".org"));

        assertThat(toKnown.statusCode()).isEqualTo(toNew.statusCode());
        assertThat(toKnown.headers().firstValue("Location"))
                .isEqualTo(toNew.headers().firstValue("Location"));
        assertThat(withoutTokens(one.follow(toKnown).body()))
                .isEqualTo(withoutTokens(other.follow(toNew).body()));
        assertThat(signUps.living(
                                year,
                                participants
                                        .find(new EmailAddress(known))
                                        .orElseThrow()
                                        .id(),
                                Role.MENTEE)
                        .orElseThrow()
                        .answers())
                .containsEntry("help", List.of("research"))
                .doesNotContainKey("region");
    }

    @Test
    void a_robot_that_fills_in_everything_is_thanked_and_forgotten() {
        ProgramYearId year = open("2026-08-01", null);
        Map<String, List<String>> fields = mentee("robot@" + program + ".org");
        fields.put("website", List.of("https://spam.example"));

        HttpResponse<String> answer = send(new Browsing(port), "mentee", fields);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(signUps.all(year)).isEmpty();
        assertThat(participants.find(new EmailAddress("robot@" + program + ".org")))
                .isEmpty();
    }

    @Test
    void nobody_fills_in_the_form_in_two_seconds_and_a_second_press_works() {
        ProgramYearId year = open("2026-08-01", null);
        Browsing quick = new Browsing(port);
        HttpResponse<String> page = quick.get("/programs/" + program + "/mentee");
        clock.advance(Duration.ofSeconds(2));

        HttpResponse<String> again =
                quick.post(page, "/programs/" + program + "/mentee", mentee("quick@" + program + ".org"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("press the button again").contains("value=\"Ana Núñez\"");
        assertThat(signUps.all(year)).isEmpty();

        clock.advance(Duration.ofSeconds(3));
        HttpResponse<String> answer =
                quick.post(again, "/programs/" + program + "/mentee", mentee("quick@" + program + ".org"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(signUps.all(year)).hasSize(1);
    }

    @Test
    void the_moment_of_showing_cannot_be_made_up() {
        ProgramYearId year = open("2026-08-01", null);
        for (String made : List.of("", "x", "mxyz.signature", ".", "0.AAAA")) {
            Map<String, List<String>> fields = mentee("forger@" + program + ".org");
            fields.put("_shown", List.of(made));

            assertThat(send(new Browsing(port), "mentee", fields).statusCode()).isEqualTo(422);
        }
        assertThat(signUps.all(year)).isEmpty();
    }

    @Test
    void one_address_is_signed_up_a_few_times_a_day_and_the_answer_does_not_tell() {
        ProgramYearId year = open("2026-08-01", null);
        EmailAddress address = new EmailAddress("often@" + program + ".org");
        for (int i = 0; i < 4; i++) {
            assertThat(gate.admitsAddress(address)).isTrue();
        }

        HttpResponse<String> answer = send(new Browsing(port), "mentee", mentee(address.value()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(signUps.all(year)).isEmpty();

        clock.advance(Duration.ofDays(1));
        send(new Browsing(port), "mentee", mentee(address.value()));
        assertThat(signUps.all(year)).as("the next day").hasSize(1);
    }

    @Test
    void what_somebody_writes_behind_a_plus_is_the_same_mailbox() {
        for (int i = 0; i < 4; i++) {
            assertThat(gate.admitsAddress(new EmailAddress("plus+" + i + "@example.org")))
                    .isTrue();
        }

        assertThat(gate.admitsAddress(new EmailAddress("plus+another+one@example.org")))
                .isFalse();
        assertThat(gate.admitsAddress(new EmailAddress("plus@example.org"))).isFalse();
        assertThat(gate.admitsAddress(new EmailAddress("plus@example.com"))).isTrue();
        assertThat(gate.admitsAddress(new EmailAddress("+plus@example.org"))).isTrue();
    }

    @Test
    void a_name_of_which_nobody_sees_anything_is_a_mistake_beside_the_field() {
        ProgramYearId year = open("2026-08-01", null);
        Map<String, List<String>> fields = mentee("hidden@" + program + ".org");
        fields.put("name", List.of("\u202E\u2066"));

        HttpResponse<String> answer = send(new Browsing(port), "mentee", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Please give your name.");
        assertThat(signUps.all(year)).isEmpty();
    }

    @Test
    void one_network_signs_up_so_many_an_hour_and_another_network_is_not_held_up() {
        ProgramYearId year = open("2026-08-01", null);
        for (int i = 0; i < 60; i++) {
            assertThat(gate.admitsNetwork("127.0.0." + i)).isTrue();
        }
        assertThat(gate.admitsNetwork("127.0.1.1")).isTrue();

        HttpResponse<String> answer = send(new Browsing(port), "mentee", mentee("late@" + program + ".org"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Too many sign-ups").contains("value=\"Ana Núñez\"");
        assertThat(signUps.all(year)).isEmpty();
    }

    @Test
    void a_network_is_a_24_or_a_56() {
        assertThat(SignUpGate.network("192.0.2.1")).isEqualTo(SignUpGate.network("192.0.2.255"));
        assertThat(SignUpGate.network("192.0.2.1")).isNotEqualTo(SignUpGate.network("192.0.3.1"));
        assertThat(SignUpGate.network("2001:db8:1:200::1")).isEqualTo(SignUpGate.network("2001:db8:1:2ff:9::1"));
        assertThat(SignUpGate.network("2001:db8:1:200::1")).isNotEqualTo(SignUpGate.network("2001:db8:1:300::1"));
        assertThat(SignUpGate.network("fe80::1%eth0")).isEqualTo(SignUpGate.network("fe80::2"));
        assertThat(SignUpGate.network("looked.up.example")).isEqualTo("unknown");
    }

    @Test
    void what_counts_no_longer_is_forgotten() {
        gate.admitsAddress(new EmailAddress("forgotten@example.org"));
        clock.advance(Duration.ofHours(25));

        gate.forget();

        assertThat(database.sql("select count(*) from sign_up_attempt")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_that_was_open_while_sign_up_closed_is_told_so() {
        ProgramYearId year = open("2026-08-01", "2026-09-01");
        Browsing late = new Browsing(port);
        HttpResponse<String> page = late.get("/programs/" + program + "/mentor");
        clock.advance(Duration.ofHours(20));

        HttpResponse<String> answer = late.post(page, "/programs/" + program + "/mentor", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Sign-up is closed.");
        assertThat(signUps.all(year)).isEmpty();
    }

    @Test
    void a_form_of_another_site_is_refused() {
        ProgramYearId year = open("2026-08-01", null);
        Browsing lured = new Browsing(port);
        HttpResponse<String> page = lured.get("/programs/" + program + "/mentee");
        clock.advance(Duration.ofMinutes(1));
        Map<String, List<String>> fields = mentee("lured@" + program + ".org");
        fields.put("_csrf", List.of("of another site"));

        assertThat(lured.post(page, "/programs/" + program + "/mentee", fields).statusCode())
                .isEqualTo(403);
        assertThat(signUps.all(year)).isEmpty();
    }

    /** Opens the form, takes a minute, and sends it. */
    private HttpResponse<String> send(Browsing person, String role, Map<String, List<String>> fields) {
        HttpResponse<String> page = person.get("/programs/" + program + "/" + role);
        clock.advance(Duration.ofMinutes(1));
        return person.post(page, "/programs/" + program + "/" + role, fields);
    }

    private String get(String path) {
        return new Browsing(port).get("/programs/" + program + path).body();
    }

    private SignUp only(ProgramYearId year) {
        assertThat(signUps.all(year)).hasSize(1);
        return signUps.all(year).get(0);
    }

    private ProgramYearId open(String opens, @Nullable String closes) {
        return programs.open(new OpenProgramYear(
                program,
                "MAPS",
                "2026-27",
                Format.PAIRS,
                LocalDate.parse(opens),
                closes == null ? null : LocalDate.parse(closes),
                LocalDate.parse("2026-09-01"),
                12,
                "P2M",
                true,
                "Mai Coordinator",
                "maps@example.org",
                "America/Chicago",
                null));
    }

    private static Map<String, List<String>> mentee(String email) {
        return new HashMap<>(Map.of(
                "name", List.of("Ana Núñez"),
                "email", List.of(email),
                "collegeYear", List.of("second"),
                "region", List.of("duluth"),
                "meeting", List.of("either"),
                "help", List.of("research", "workAndFamily"),
                "sharedBackground", List.of("no"),
                "notes", List.of("I am the first <b>"),
                "agreement", List.of("true")));
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }
}
