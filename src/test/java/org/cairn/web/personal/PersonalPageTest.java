package org.cairn.web.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.formlink.PersonalPageDesk;
import org.cairn.group.FormationDesk;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupSearch;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.mail.OutboxLetter;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.Letters;
import org.cairn.processes.Pairs;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.cairn.testing.Browser;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Cohorts;
import org.cairn.testing.Family;
import org.cairn.testing.FormedGroups;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class PersonalPageTest {

    private static final Pattern LINK = Pattern.compile("(/[fp]/[A-Za-z0-9_-]{36,43}(?:/concern)?)\\s");
    private static final Pattern SEAL = Pattern.compile("name=\"_seal\" value=\"([^\"]+)\"");

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    MentorshipDesk mentorships;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    PersonalPageDesk pages;

    @Autowired
    Letters letters;

    @Autowired
    Pairs pairs;

    @Autowired
    MailDesk mail;

    @Autowired
    ProcessEngine engine;

    @Autowired
    FormationDesk formations;

    @Autowired
    GroupSearch search;

    @Autowired
    GroupDesk groups;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Browsing reader;
    ProgramYearId year;
    SignUpId ana;
    SignUpId kia;
    MentorshipId pair;

    @BeforeEach
    void aPair() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        reader = new Browsing(port);
        year = programs.open(new OpenProgramYear(
                "p" + UUID.randomUUID().toString().substring(0, 8), // no other year of it is open
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
        ana = signUp(Role.MENTEE, "Ana Lee", Map.of("help", List.of("research")));
        kia = signUp(Role.MENTOR, "Dr. Kia Okafor", Map.of("capacity", 1L));
        signUps.accept(kia);
        pair = mentorships.begin(year, kia, ana);
    }

    @Test
    void a_letter_opens_the_page_of_its_reader_and_tells_nobody_the_secret() {
        HttpResponse<String> handedOver = reader.get(foot(letterTo(ana)));
        String address = location(handedOver);

        HttpResponse<String> page = reader.get(address);

        assertThat(handedOver.statusCode()).isEqualTo(303);
        assertThat(address).matches("/p/[0-9a-f-]{36}");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy").orElseThrow()).isEqualTo("no-referrer");
        assertThat(page.body())
                .contains("<h1>Ana Lee</h1>", "You and Dr. Kia Okafor", "Ask for another mentor", "Leave the program");
    }

    @Test
    void a_letter_that_is_forwarded_opens_nothing_and_sends_a_fresh_link_to_the_address_on_file() {
        pairs.write("introduction-mentee", mentorships.mentorship(pair), Role.MENTEE, "x", introduction());
        String link = foot(newest(ana));

        HttpResponse<String> closed = reader.get(link);
        clock.advance(Duration.ofMinutes(1));
        HttpResponse<String> sent = reader.post(closed, link + "/new-link", Map.of());

        assertThat(link).matches("/p/[0-9a-f-]{36}");
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.body()).contains("Send me a fresh link").doesNotContain("Ana", "Kia");
        assertThat(sent.body()).contains("Please check your email").doesNotContain("Ana");
        assertThat(newest(ana).letter()).isEqualTo("your-page");
        assertThat(open(newest(ana)).body()).contains("<h1>Ana Lee</h1>");
    }

    @Test
    void a_page_that_is_nobodys_says_the_same_as_one_that_is_somebodys() {
        String nobodys = "/p/" + UUID.randomUUID();

        HttpResponse<String> closed = reader.get(nobodys);

        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.body().replace(nobodys, "")).contains("Send me a fresh link");
        assertThat(reader.post(closed, nobodys + "/new-link", Map.of()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void fresh_links_are_sent_at_most_once_in_a_while() {
        pairs.write("introduction-mentee", mentorships.mentorship(pair), Role.MENTEE, "x", introduction());
        String link = foot(newest(ana));
        HttpResponse<String> closed = reader.get(link);

        reader.post(closed, link + "/new-link", Map.of());
        reader.post(closed, link + "/new-link", Map.of());

        assertThat(mail.newest(address(ana), 50).stream()
                        .filter(letter -> letter.letter().equals("your-page")))
                .hasSize(1);
    }

    @Test
    void a_button_opens_the_form_of_what_it_says() {
        HttpResponse<String> page = open(letterTo(ana));

        HttpResponse<String> form = press(page, "pauseMentorship:" + pair);
        until(form, "2026-10-05");

        assertThat(form.body()).contains("<h1>A pause in your mentorship</h1>");
        assertThat(mentorships.mentorship(pair).pausedUntil()).isEqualTo("2026-10-05");
        assertThat(reader.get(page.uri().getPath()).body())
                .contains("It rests until Monday, October 5, 2026", "Go on now");
    }

    @Test
    void who_has_asked_for_another_mentor_reads_that_the_program_has_it_and_by_when_somebody_looks() {
        runJobs();
        HttpResponse<String> page = open(letterTo(ana));
        HttpResponse<String> partners = open(letterTo(kia));

        ask(press(page, "otherMentor:" + pair), "We have nothing to say to each other.");
        runJobs();

        String own = reader.get(page.uri().getPath()).body();
        assertThat(own)
                .contains(
                        "You asked for another mentor on Tuesday, September 1, 2026.",
                        "A coordinator looks at it by Tuesday, September 8, 2026.")
                .doesNotContain("Ask for another mentor", "nothing to say");
        assertThat(reader.get(partners.uri().getPath()).body())
                .contains("Say that something has to change")
                .doesNotContain("asked for", "A coordinator looks", "nothing to say");
    }

    @Test
    void whoever_asks_again_from_a_page_of_yesterday_makes_no_second_task() {
        runJobs();
        HttpResponse<String> page = open(letterTo(ana));
        HttpResponse<String> stale = press(page, "otherMentor:" + pair);
        ask(press(page, "otherMentor:" + pair), "The first time.");

        HttpResponse<String> again = ask(stale, "The second time.");
        HttpResponse<String> pressed = press(page, "otherMentor:" + pair);
        runJobs();

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("<h1>We have your request</h1>", "You need not ask again.");
        assertThat(pressed.body()).contains("<h1>We have your request</h1>");
        assertThat(followUps()).hasSize(1);
    }

    @Test
    void the_page_is_as_before_when_a_coordinator_has_settled_what_was_asked_for() {
        runJobs();
        HttpResponse<String> page = open(letterTo(ana));
        ask(press(page, "otherMentor:" + pair), "Please.");
        runJobs();
        coordinator(Map.of("decision", "lookAgain", "lookAgainOn", "2026-09-15"));
        String meanwhile = reader.get(page.uri().getPath()).body();
        clock.set(Instant.parse("2026-09-15T14:00:00Z"));
        runJobs();

        coordinator(Map.of("decision", "rhythm", "rhythm", "P1M"));

        assertThat(meanwhile)
                .contains("A coordinator has read it, and looks at it again by Tuesday, September 15, 2026.");
        assertThat(reader.get(page.uri().getPath()).body())
                .contains("Ask for another mentor")
                .doesNotContain("You asked for");
    }

    @Test
    void who_wants_a_call_reads_so_and_can_still_ask_for_another_mentor() {
        runJobs();
        HttpResponse<String> page = open(letterTo(ana));

        mentorships.askForCall(pair, Role.MENTEE);
        mentorships.askForCall(pair, Role.MENTEE);
        runJobs();

        assertThat(reader.get(page.uri().getPath()).body())
                .contains("You asked us to get in touch on Tuesday, September 1, 2026.", "Ask for another mentor");
        assertThat(followUps()).hasSize(1);
    }

    @Test
    void both_may_ask_and_each_reads_of_the_own_request() {
        runJobs();
        mentorships.askForHelp(pair, Role.MENTOR);
        mentorships.askForHelp(pair, Role.MENTEE);
        runJobs();

        assertThat(followUps()).hasSize(2);
        assertThat(open(letterTo(kia)).body())
                .contains("You told us that something has to change on Tuesday, September 1, 2026.")
                .doesNotContain("asked for another");
    }

    @Test
    void who_pauses_can_go_on_before_the_day() {
        mentorships.pause(pair, Role.MENTEE, LocalDate.parse("2026-12-01"));
        HttpResponse<String> page = open(letterTo(kia));

        HttpResponse<String> form = press(page, "resumeMentorship:" + pair);
        reader.post(form, form.uri().getPath(), Map.of("_send", List.of("pressed")));

        assertThat(mentorships.mentorship(pair).pauses()).isFalse();
    }

    @Test
    void somebody_in_a_group_pauses_until_a_day_and_can_go_on_before_it() {
        ProgramYearId cohort = cohorts().year("g" + UUID.randomUUID().toString().substring(0, 8));
        cohorts().people(cohort, 7);
        SignUpId omar = cohorts().person(cohort, Cohorts.address(), "Omar Diaz", Cohorts.answers(0));
        HttpResponse<String> page = open(letterTo(omar));
        assertThat(page.body()).as("before there are groups").doesNotContain("Pause until a day");
        FormedGroups.of(cohort, 1, formations, search, groups);

        HttpResponse<String> tooLong = until(press(page, "pauseGroup:" + omar), "2027-09-01");
        HttpResponse<String> form = press(page, "pauseGroup:" + omar);
        until(form, "2026-10-05");

        assertThat(tooLong.statusCode()).isEqualTo(409);
        assertThat(tooLong.body()).contains("Your group meets until Monday, August 2, 2027.");
        assertThat(form.body()).contains("<h1>A pause in your group</h1>");
        assertThat(signUps.signUp(omar).pausedUntil()).isEqualTo("2026-10-05");
        assertThat(reader.get(page.uri().getPath()).body())
                .contains("You pause until Monday, October 5, 2026. You are in group 1", "Change the day of return");

        HttpResponse<String> back = press(page, "resumeGroup:" + omar);
        reader.post(back, back.uri().getPath(), Map.of("_send", List.of("pressed")));

        assertThat(signUps.signUp(omar).state()).isEqualTo(SignUpState.WAITING);
        assertThat(press(page, "resumeGroup:" + omar).body()).contains("<h1>You do not pause</h1>");
        signUps.withdraw(omar);
        assertThat(press(page, "pauseGroup:" + omar).body()).contains("You are not in this group any more");
    }

    @Test
    void whoever_pauses_until_the_same_day_again_has_it_in_writing_again() {
        ProgramYearId cohort = cohorts().year("g" + UUID.randomUUID().toString().substring(0, 8));
        cohorts().people(cohort, 7);
        SignUpId omar = cohorts().person(cohort, Cohorts.address(), "Omar Diaz", Cohorts.answers(0));
        FormedGroups.of(cohort, 1, formations, search, groups);
        LocalDate until = LocalDate.parse("2026-10-05");
        for (int time = 0; time < 2; time++) {
            signUps.pause(omar, until);
            clock.advance(Duration.ofMinutes(1));
            signUps.resume(omar);
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(mail.newest(address(signUps.signUp(omar).participant()).value(), 50))
                .extracting(OutboxLetter::letter)
                .startsWith("group-pause-over", "your-group-pause", "group-pause-over", "your-group-pause");
    }

    @Test
    void whoever_leaves_while_pausing_and_comes_back_is_on_the_list_for_a_group() {
        ProgramYearId cohort = cohorts().year("g" + UUID.randomUUID().toString().substring(0, 8));
        cohorts().people(cohort, 7);
        SignUpId omar = cohorts().person(cohort, Cohorts.address(), "Omar Diaz", Cohorts.answers(0));
        FormedGroups.of(cohort, 1, formations, search, groups);
        signUps.pause(omar, LocalDate.parse("2026-12-01"));
        signUps.withdraw(omar);

        signUps.comeBack(omar);

        assertThat(signUps.signUp(omar).state()).isEqualTo(SignUpState.WAITING);
        assertThat(groups.onTheList(cohort)).anyMatch(peer -> peer.signUp().equals(omar));
    }

    @Test
    void nobody_pauses_in_a_group_that_meets_no_more_or_is_not_made_yet() {
        ProgramYearId cohort = cohorts().year("g" + UUID.randomUUID().toString().substring(0, 8));
        cohorts().people(cohort, 7);
        SignUpId omar = cohorts().person(cohort, Cohorts.address(), "Omar Diaz", Cohorts.answers(0));
        HttpResponse<String> page = open(letterTo(omar));
        assertThat(press(page, "pause:" + omar).body()).contains("You are in a program of groups");
        assertThat(press(page, "pauseGroup:" + omar).body()).contains("You are not in this group any more");
        FormedGroups.of(cohort, 1, formations, search, groups);

        programs.close(cohort);

        assertThat(reader.get(page.uri().getPath()).body()).doesNotContain("Pause until a day");
        assertThat(press(page, "pauseGroup:" + omar).body()).contains("There is nothing to do here.");
    }

    @Test
    void a_pause_in_a_group_is_over_on_its_day() {
        ProgramYearId cohort = cohorts().year("g" + UUID.randomUUID().toString().substring(0, 8));
        cohorts().people(cohort, 7);
        SignUpId omar = cohorts().person(cohort, Cohorts.address(), "Omar Diaz", Cohorts.answers(0));
        FormedGroups.of(cohort, 1, formations, search, groups);
        Family process = new Family(engine, clock, omar);
        process.run();
        signUps.pause(omar, LocalDate.parse("2026-10-05"));

        process.run();
        clock.set(Instant.parse("2026-10-05T13:00:00Z"));
        process.run();
        SignUpState early = signUps.signUp(omar).state();
        clock.set(Instant.parse("2026-10-05T14:00:00Z"));
        process.run();

        assertThat(early).isEqualTo(SignUpState.PAUSED);
        assertThat(signUps.signUp(omar).state()).isEqualTo(SignUpState.WAITING);
        assertThat(newest(omar).letter()).isEqualTo("group-pause-over");
    }

    private Cohorts cohorts() {
        return new Cohorts(programs, signUps, participants);
    }

    private HttpResponse<String> until(HttpResponse<String> form, String day) {
        return reader.post(form, form.uri().getPath(), Map.of("pauseUntil", List.of(day), "_send", List.of("pressed")));
    }

    @Test
    void a_day_of_return_that_has_passed_is_refused_beside_the_form() {
        HttpResponse<String> form = press(open(letterTo(ana)), "pauseMentorship:" + pair);

        HttpResponse<String> sent = until(form, "2026-08-05");

        assertThat(sent.statusCode()).isBetween(400, 499);
        assertThat(mentorships.mentorship(pair).pauses()).isFalse();
    }

    @Test
    void nobody_does_what_is_not_theirs_to_do() {
        SignUpId ben = signUp(Role.MENTEE, "Ben Vang", Map.of());
        HttpResponse<String> page = open(letterTo(ben));

        HttpResponse<String> refused = reader.post(
                page,
                page.uri().getPath() + "/do",
                Map.of("what", List.of("pauseMentorship:" + pair), "_seal", List.of(seal(page))));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("That is not possible any more");
    }

    @Test
    void who_waits_in_a_year_that_is_closed_reads_that_the_place_in_line_is_kept() {
        SignUpId omar = signUp(Role.MENTEE, "Omar Diaz", Map.of("help", List.of("research")));
        OutboxLetter letter = letterTo(omar);
        programs.close(year);

        HttpResponse<String> page = open(letter);

        assertThat(page.body())
                .contains("This year has ended. Your place in line is kept for the next one.")
                .doesNotContain("in any case");
    }

    @Test
    void what_does_not_come_from_the_page_does_nothing() {
        HttpResponse<String> page = open(letterTo(ana));

        HttpResponse<String> refused = reader.post(
                page,
                page.uri().getPath() + "/do",
                Map.of("what", List.of("pauseMentorship:" + pair), "_seal", List.of("forged")));

        assertThat(refused.statusCode()).isEqualTo(409);
    }

    @Test
    void another_address_counts_once_it_is_confirmed_there_and_the_old_one_hears_of_it() {
        HttpResponse<String> page = open(letterTo(ana));
        EmailAddress old = address(signUps.signUp(ana).participant());
        EmailAddress wanted = new EmailAddress(UUID.randomUUID() + "@example.org");
        HttpResponse<String> form = press(page, "changeAddress");
        clock.advance(Duration.ofMinutes(1));

        reader.post(
                form, form.uri().getPath(), Map.of("newEmail", List.of(wanted.value()), "_send", List.of("pressed")));
        EmailAddress meanwhile = address(signUps.signUp(ana).participant());
        Browsing elsewhere = new Browsing(port);
        HttpResponse<String> confirm = elsewhere.get(location(elsewhere.get(link(newest(wanted)))));
        HttpResponse<String> sent =
                elsewhere.post(confirm, confirm.uri().getPath(), Map.of("_send", List.of("pressed")));

        String received = sent.headers().firstValue("Location").orElseThrow();
        assertThat(elsewhere.get(received).body()).contains("Thank you, Ana Lee");
        assertThat(meanwhile).isEqualTo(old);
        assertThat(confirm.body()).contains(wanted.value());
        assertThat(address(signUps.signUp(ana).participant())).isEqualTo(wanted);
        assertThat(newest(old).letter()).isEqualTo("address-changed");
        assertThat(reader.get(page.uri().getPath()).statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_confirms_another_address_reads_that_it_counts() {
        HttpResponse<String> form = press(open(letterTo(ana)), "changeAddress");
        EmailAddress wanted = new EmailAddress(UUID.randomUUID() + "@example.org");
        reader.post(
                form, form.uri().getPath(), Map.of("newEmail", List.of(wanted.value()), "_send", List.of("pressed")));
        Browsing elsewhere = new Browsing(port);
        HttpResponse<String> confirm = elsewhere.get(location(elsewhere.get(link(newest(wanted)))));

        HttpResponse<String> sent =
                elsewhere.post(confirm, confirm.uri().getPath(), Map.of("_send", List.of("pressed")));
        HttpResponse<String> receipt =
                elsewhere.get(sent.headers().firstValue("Location").orElseThrow());

        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body()).contains("Thank you");
    }

    @Test
    void nobody_has_the_program_write_to_many_strangers() {
        HttpResponse<String> page = open(letterTo(ana));
        String strangers = UUID.randomUUID() + ".example.org";
        List<Integer> answers = new ArrayList<>();
        for (int letter = 1; letter <= 5; letter++) {
            HttpResponse<String> form = press(page, "changeAddress");
            answers.add(reader.post(
                            form,
                            form.uri().getPath(),
                            Map.of("newEmail", List.of("a" + letter + "@" + strangers), "_send", List.of("pressed")))
                    .statusCode());
        }
        int onTheDay = mail.newest(strangers, 50).size();
        clock.advance(Duration.ofHours(25));
        HttpResponse<String> form = press(page, "changeAddress");
        reader.post(
                form,
                form.uri().getPath(),
                Map.of("newEmail", List.of("a6@" + strangers), "_send", List.of("pressed")));

        assertThat(answers).containsExactly(303, 303, 303, 409, 409);
        assertThat(onTheDay).isEqualTo(3);
        assertThat(mail.newest("a6@" + strangers, 1)).hasSize(1);
    }

    @Test
    void an_address_that_is_somebody_elses_by_then_is_refused_in_a_sentence() {
        EmailAddress wanted = address(signUps.signUp(kia).participant());
        HttpResponse<String> form = press(open(letterTo(ana)), "changeAddress");
        reader.post(
                form, form.uri().getPath(), Map.of("newEmail", List.of(wanted.value()), "_send", List.of("pressed")));
        Browsing elsewhere = new Browsing(port);
        HttpResponse<String> confirm = elsewhere.get(location(elsewhere.get(link(newest(wanted)))));

        HttpResponse<String> refused =
                elsewhere.post(confirm, confirm.uri().getPath(), Map.of("_send", List.of("pressed")));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(address(signUps.signUp(ana).participant())).isNotEqualTo(wanted);
    }

    @Test
    void who_left_the_program_finds_the_way_back() {
        signUps.withdraw(ana);

        HttpResponse<String> page = open(letterTo(ana));

        assertThat(page.body())
                .contains("You have left the program.", "Come back")
                .doesNotContain("Ask for another");
        assertThat(signUps.signUp(ana).state()).isEqualTo(SignUpState.WITHDRAWN);
    }

    @Test
    void who_was_in_a_pair_reads_what_there_is_to_come_back_to() {
        SignUpId ben = signUp(Role.MENTEE, "Ben Vang", Map.of());
        signUps.withdraw(ana);
        signUps.withdraw(ben);

        HttpResponse<String> paired = press(open(letterTo(ana)), "comeBack:" + ana);
        HttpResponse<String> waited = press(open(letterTo(ben)), "comeBack:" + ben);

        assertThat(Jsoup.parse(paired.body()).select(".when:not([hidden])").text())
                .isEqualTo("Press the button, and you are in line for another mentor. Your answers stand"
                        + " as you left them; the mentorship that has ended does not begin again.");
        assertThat(Jsoup.parse(paired.body()).select("h1").text()).isEqualTo("Another mentor");
        assertThat(Jsoup.parse(waited.body()).select("h1").text()).isEqualTo("Come back to the program");
        assertThat(Jsoup.parse(waited.body()).select(".when:not([hidden])").text())
                .endsWith("Everything stands as it did before you left, your place in line included.");
    }

    @Test
    void whose_mentorship_has_ended_can_ask_for_another_mentor_before_any_last_word() {
        mentorships.end(pair, Ending.GOAL_REACHED, false);
        String link = letters.links(signUps.signUp(ana), List.of(Letters.Offer.COME_BACK), Period.ofDays(3))
                .get("comeBack");

        HttpResponse<String> form =
                reader.get(location(reader.get(URI.create(link).getPath())));
        reader.post(form, form.uri().getPath(), Map.of("_send", List.of("pressed")));

        assertThat(form.body()).contains("I would like another mentor");
        assertThat(signUps.signUp(ana).state()).isEqualTo(SignUpState.WAITING);
    }

    @Test
    void who_has_no_partner_reads_of_none() {
        HttpResponse<String> alone = open(letterTo(signUp(Role.MENTEE, "Ben Vang", Map.of())));
        String aloneTells = reader.get(alone.uri().getPath() + "/concern").body();
        String inAPair = open(letterTo(ana)).body();

        assertThat(alone.body()).contains("you can tell us in confidence.").doesNotContain("Your partner");
        assertThat(aloneTells).doesNotContain("Your partner never sees it");
        assertThat(inAPair)
                .contains("Your partner does not see it.", "Your year together ends on Wednesday, September 1, 2027.");
    }

    @Test
    void the_secret_stands_in_no_access_log_and_a_link_expires() {
        String link = foot(letterTo(ana));
        clock.advance(Duration.ofDays(401));

        HttpResponse<String> page = reader.get(link);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Send me a fresh link").doesNotContain(link.substring("/p/".length()), "Ana");
    }

    @Test
    void the_page_is_accessible_on_a_phone() {
        mentorships.pause(pair, Role.MENTOR, LocalDate.parse("2026-12-01"));
        try (BrowserContext phone = Browser.visitor(360, true)) {
            Page page = phone.newPage();
            page.navigate("http://localhost:" + port + foot(letterTo(ana)));

            Browser.screenshot(page, "personal-page-phone");
            assertThat(Browser.violations(page)).isEmpty();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask for another mentor"))
                    .click();
            Browser.screenshot(page, "personal-other-mentor-phone");
            assertThat(page.locator("h1").textContent()).isEqualTo("Something has to change");
        }
    }

    private OutboxLetter letterTo(SignUpId who) {
        letters.offering("welcome-back", signUps.signUp(who), UUID.randomUUID().toString(), Map.of());
        return newest(who);
    }

    private HttpResponse<String> open(OutboxLetter letter) {
        HttpResponse<String> first = reader.get(letter.letter().equals("your-page") ? link(letter) : foot(letter));
        return reader.get(location(first));
    }

    private HttpResponse<String> press(HttpResponse<String> page, String what) {
        HttpResponse<String> on = reader.post(
                page, page.uri().getPath() + "/do", Map.of("what", List.of(what), "_seal", List.of(seal(page))));
        return reader.get(location(reader.get(location(on))));
    }

    private HttpResponse<String> ask(HttpResponse<String> form, String words) {
        return reader.post(form, form.uri().getPath(), Map.of("words", List.of(words), "_send", List.of("pressed")));
    }

    private void runJobs() {
        new Family(engine, clock, pair).run();
    }

    private List<Task> followUps() {
        return new Family(engine, clock, pair)
                .tasks().stream()
                        .filter(task -> task.getTaskDefinitionKey().equals("followUpPair"))
                        .toList();
    }

    private void coordinator(Map<String, Object> answers) {
        clock.advance(Duration.ofMinutes(1));
        engine.getFormService().submitTaskForm(followUps().get(0).getId(), new HashMap<>(answers));
        runJobs();
    }

    /** The link to the page at the foot of a letter. */
    private String foot(OutboxLetter letter) {
        String text = text(letter);
        return first(text.substring(text.indexOf("Your page:")));
    }

    private String link(OutboxLetter letter) {
        return first(text(letter));
    }

    private static String first(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private String text(OutboxLetter letter) {
        try {
            var message = new MimeMessage(null, mail.message(letter.id()).orElseThrow());
            var parts = (jakarta.mail.internet.MimeMultipart) message.getContent();
            return new String(parts.getBodyPart(0).getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private OutboxLetter newest(SignUpId who) {
        return newest(address(signUps.signUp(who).participant()));
    }

    private OutboxLetter newest(EmailAddress to) {
        return mail.newest(to.value(), 1).get(0);
    }

    private String address(SignUpId who) {
        return address(signUps.signUp(who).participant()).value();
    }

    private EmailAddress address(ParticipantId who) {
        return participants.contact(who).email();
    }

    private static String seal(HttpResponse<String> page) {
        Matcher seal = SEAL.matcher(page.body());
        assertThat(seal.find()).isTrue();
        return seal.group(1);
    }

    private static String location(HttpResponse<String> redirect) {
        return URI.create(redirect.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private static Map<String, Object> introduction() {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "partners",
                List.of(Map.of(
                        "name",
                        "Dr. Kia Okafor",
                        "firstName",
                        "Kia",
                        "email",
                        "kia@example.org",
                        "phone",
                        "",
                        "answers",
                        Map.of())));
        model.put("answers", Map.of());
        model.put("reasons", List.of());
        model.put("dueOn", "Friday, September 4");
        return model;
    }

    private SignUpId signUp(Role role, String name, Map<String, Object> answers) {
        SignUpId id = signUps.receive(
                year, role, new EmailAddress(UUID.randomUUID() + "@example.org"), name, new HashMap<>(answers));
        signUps.confirm(id);
        return id;
    }
}
