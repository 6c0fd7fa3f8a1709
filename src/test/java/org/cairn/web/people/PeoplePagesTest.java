package org.cairn.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.engine.door.AccountDesk;
import org.cairn.form.FormDesk;
import org.cairn.form.SubmissionId;
import org.cairn.kernel.EmailAddress;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.ProposalId;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.ImportedSignUp;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coordinators find the people of their own programs, and nobody else's. */
@CairnTest
class PeoplePagesTest {

    private static final String PASSWORD = "a quiet harbour at noon 42";
    private static final String LIST = "/coordinator/people";

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    MatchingDesk matching;

    @Autowired
    MentorshipDesk mentorships;

    @Autowired
    FormDesk forms;

    @Autowired
    AccountDesk accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient database;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestClock clock;

    String program;
    ProgramYearId year;
    Browsing mai;

    @BeforeEach
    void aProgramOfMais() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        program = "p" + UUID.randomUUID().toString().substring(0, 8);
        year = open("2026-27");
        mai = coordinatorOf(program);
    }

    @Test
    void of_somebody_whom_only_a_file_has_named_nothing_is_shown_that_other_programs_know() {
        String address = "ana" + program + "@example.org";
        SignUpId elsewhere = signUps.receive(
                open("q" + program, "2026-27"),
                Role.MENTEE,
                new EmailAddress(address),
                "Anastasia Elsewhere",
                Map.of("phone", "+1 612 555 0177"));
        signUps.confirm(elsewhere);
        signUps.takeIn(
                new ImportedSignUp(year, Role.MENTEE, new EmailAddress(address), "Ana Lee", Map.of(), null, null),
                false);
        SignUp here = signUps.all(year).get(0);

        HttpResponse<String> list = mai.get(LIST);
        HttpResponse<String> person = mai.get(LIST + "/" + here.participant());

        assertThat(list.body()).contains("Ana Lee").doesNotContain("Elsewhere");
        assertThat(person.body()).contains("Ana Lee").doesNotContain("Elsewhere", "555 0177");
        assertThat(signUps.prefill(elsewhere))
                .as("and a file speaks over nobody")
                .containsEntry("name", "Anastasia Elsewhere")
                .containsEntry("phone", "+1 612 555 0177");
        signUps.changeAnswers(here.id(), Map.of("name", "Ana Lee-Vang"));
        assertThat(mai.get(LIST).body()).as("the person has spoken here").contains("Ana Lee-Vang");
    }

    @Test
    void somebody_is_found_by_a_part_of_the_name_or_of_the_address_and_neither_stands_in_an_address() {
        mentee("José Núñez", "jn@example.org");
        mentee("Ana Lee", "ana.lee@example.org");

        HttpResponse<String> sent = search("jose", "", "", "");
        HttpResponse<String> byName = mai.follow(sent);
        HttpResponse<String> byAddress = mai.follow(search("ANA.LEE@", "", "", ""));

        assertThat(sent.headers().firstValue("Location")).hasValue(LIST);
        assertThat(byName.body()).contains("José Núñez").doesNotContain("Ana Lee");
        assertThat(byAddress.body()).contains("Ana Lee").doesNotContain("José");
        assertThat(byName.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void a_list_can_be_narrowed_to_a_year_a_role_and_a_state() {
        mentee("Waiting Ana", address());
        SignUpId declined = mentor("Declined Ben");
        signUps.decline(declined, "no");
        signUps.accept(mentor("Waiting Kia"));
        SignUpId paused = mentee("Pausing Lou", address());
        signUps.pause(paused, LocalDate.parse("2026-12-01"));
        ProgramYearId next = open("2027-28");
        signUps.confirm(
                signUps.receive(next, Role.MENTEE, new EmailAddress(address()), "Next Noa", answers(Role.MENTEE)));

        assertThat(listed("", year.toString(), "", ""))
                .contains("Ana", "Ben", "Kia", "Lou")
                .doesNotContain("Noa");
        assertThat(listed("", "", "mentor", "")).contains("Ben", "Kia").doesNotContain("Ana", "Lou", "Noa");
        assertThat(listed("", "", "", "WAITING")).contains("Ana", "Kia", "Noa").doesNotContain("Ben", "Lou");
        assertThat(listed("", "", "", "DECLINED")).contains("Ben").doesNotContain("Ana", "Kia", "Lou");
        assertThat(listed("Lou", "", "", ""))
                .contains("Pausing until Tuesday, December 1, 2026")
                .doesNotContain("Ana");
    }

    @Test
    void a_list_tells_in_words_who_has_whom() {
        SignUpId mentor = mentor("Dr. Kia Okafor");
        signUps.accept(mentor);
        SignUpId mentee = mentee("Ana Lee", address());
        mentorships.begin(year, mentor, mentee);
        mentee("Ben Xiong", address());
        matching.round(year, "test");

        String body = listed("", "", "", "");

        assertThat(body)
                .contains("In a mentorship with Ana Lee")
                .contains("In a mentorship with Dr. Kia Okafor")
                .contains("Proposed: Ben Xiong as a mentee")
                .contains("Proposed: Dr. Kia Okafor as the mentor")
                .doesNotContain("Waiting since");
    }

    @Test
    void a_mentor_with_a_mentee_and_room_is_found_among_both() {
        SignUpId mentor = mentor("Dr. Kia Okafor");
        signUps.accept(mentor);
        mentorships.begin(year, mentor, mentee("Ana Lee", address()));

        assertThat(listed("", "", "", "PAIRED")).contains("Dr. Kia Okafor", "Room for one more");
        assertThat(listed("", "", "", "WAITING")).contains("Dr. Kia Okafor").doesNotContain(">Ana Lee<");
    }

    @Test
    void fifty_people_are_a_page() {
        for (int number = 10; number < 61; number++) {
            mentee("Somebody " + number, address());
        }

        String first = mai.get(LIST).body();
        String second = mai.get(LIST + "?page=2").body();
        String beyond = mai.get(LIST + "?page=99").body();

        assertThat(first).contains("51 sign-ups, page 1 of 2", "Somebody 59").doesNotContain("Somebody 60");
        assertThat(second).contains("page 2 of 2", "Somebody 60").doesNotContain("Somebody 59");
        assertThat(beyond).contains("Somebody 60");
    }

    @Test
    void an_empty_list_says_what_to_do() {
        String nobodyYet = mai.get(LIST).body();
        String nobodyFits = listed("nobody at all", "", "", "");
        Browsing noPrograms = coordinatorOf("q" + UUID.randomUUID().toString().substring(0, 8));

        assertThat(nobodyYet).contains("Nobody has signed up yet.", "/coordinator/import");
        assertThat(nobodyFits).contains("Nobody fits this search.", "Show everybody again");
        assertThat(noPrograms.get(LIST).body()).contains("You do not coordinate a program that has been opened.");
    }

    @Test
    void nobody_sees_people_of_another_program() {
        SignUpId ana = mentee("Ana Lee", address());
        Browsing noor = coordinatorOf("q" + UUID.randomUUID().toString().substring(0, 8));

        noor.post(noor.get(LIST), LIST, Map.of("year", List.of(year.toString())));

        assertThat(noor.get(LIST).body()).doesNotContain("Ana Lee");
        assertThat(noor.get(page(ana)).statusCode()).isEqualTo(404);
        assertThat(noor.get(page(ana)).body()).doesNotContain("Ana");
        assertThat(noor.get(LIST + "/" + UUID.randomUUID()).body())
                .as("a stranger and nobody are told apart by nothing")
                .contains("There is nobody by this address in the programs that you coordinate.");
        assertThat(noor.get(LIST + "/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void of_somebody_in_two_programs_each_coordinator_reads_the_own() {
        String address = address();
        SignUpId ana = mentee("Ana Lee", address);
        String others = "q" + UUID.randomUUID().toString().substring(0, 8);
        Browsing noor = coordinatorOf(others);
        ProgramYearId elsewhere = open(others, "elsewhere");
        Map<String, Object> told = new HashMap<>(answers(Role.MENTEE));
        told.put("notes", "I paint.");
        signUps.confirm(signUps.receive(elsewhere, Role.MENTEE, new EmailAddress(address), "Ana Lee", told));

        assertThat(mai.get(page(ana)).body()).contains("I sing in a choir.").doesNotContain("I paint.", "elsewhere");
        assertThat(noor.get(page(ana)).body()).contains("I paint.").doesNotContain("I sing in a choir.");
    }

    @Test
    void whoever_has_not_logged_in_sees_nobody() {
        SignUpId ana = mentee("Ana Lee", address());
        Browsing anybody = new Browsing(port);

        for (HttpResponse<String> answer : List.of(
                anybody.get(LIST),
                anybody.get(page(ana)),
                anybody.post(anybody.get("/login"), LIST, Map.of("words", List.of("Ana"))))) {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login");
            assertThat(answer.body()).doesNotContain("Ana");
        }
    }

    @Test
    void a_page_tells_how_to_reach_somebody_and_what_they_answered() {
        String address = address();
        SignUpId ana = mentee("Ana Lee", address);

        HttpResponse<String> page = mai.get(page(ana));

        assertThat(page.body())
                .contains("Ana Lee", address, "651 555 0101")
                .contains("Year in college", "Second", "I sing in a choir.")
                .contains("Tuesday, September 1, 2026", "Signed up");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page(ana)).doesNotContain("Ana", "@");
    }

    @Test
    void what_nobody_has_confirmed_is_named_as_that() {
        SignUpId mischief =
                signUps.receive(year, Role.MENTEE, new EmailAddress(address()), "Ana Lee", answers(Role.MENTEE));

        assertThat(mai.get(page(mischief)).body())
                .contains("Has not confirmed the address yet", "may have been sent by somebody else");
    }

    @Test
    void the_history_tells_coordinators_the_reasons_each_with_its_day() {
        SignUpId mentor = mentor("Dr. Kia Okafor");
        signUps.accept(mentor);
        SignUpId mentee = mentee("Ana Lee", address());
        matching.round(year, "test");
        ProposalId proposal = matching.openFor(mentee).orElseThrow();
        matching.approve(proposal);
        clock.advance(Duration.ofDays(1));
        matching.decline(proposal);
        forms.record("mentorConsent", proposal.toString(), who(mentor), Map.of("consent", "no", "reason", "I move."));
        clock.advance(Duration.ofDays(1));
        signUps.withdraw(mentee);
        forms.record(
                "withdrawSignUp", mentee.toString(), who(mentee), Map.of("why", "tooLong", "words", "It took ages."));
        SignUpId declined = mentor("Dr. Nu Vang");
        signUps.decline(declined, "No license.");
        forms.record(
                "vetMentor",
                declined.toString(),
                "nobody-known",
                Map.of("verdict", "decline", "reason", "No license."));

        String ofMentee = mai.get(page(mentee)).body();
        String ofMentor = mai.get(page(mentor)).body();
        String ofDeclined = mai.get(page(declined)).body();

        assertThat(ofMentee)
                .containsSubsequence(
                        "Thursday, September 3, 2026",
                        "Ana Lee left the program",
                        "I have waited too long",
                        "It took ages.",
                        "Wednesday, September 2, 2026",
                        "Dr. Kia Okafor answered whether to mentor Ana Lee",
                        "No, not this time",
                        "I move.",
                        "Tuesday, September 1, 2026",
                        "Proposed: Dr. Kia Okafor and Ana Lee");
        assertThat(ofMentor).contains("I move.").doesNotContain("It took ages.");
        assertThat(ofDeclined).contains("nobody-known decided on the sign-up", "No license.");
    }

    @Test
    void an_answer_that_came_too_late_is_marked() {
        SignUpId ana = mentee("Ana Lee", address());
        SubmissionId submission = forms.record("didYouMeet", ana.toString(), who(ana), Map.of("met", "yes"));
        cameLate(submission, who(ana));

        assertThat(mai.get(page(ana)).body())
                .contains("Ana Lee answered “didYouMeet”", "Late: the question was closed by then");
    }

    @Test
    void the_end_of_a_mentorship_is_told_with_its_reason() {
        SignUpId mentor = mentor("Dr. Kia Okafor");
        signUps.accept(mentor);
        SignUpId mentee = mentee("Ana Lee", address());
        mentorships.end(mentorships.begin(year, mentor, mentee), Ending.NO_FIT, true);

        assertThat(mai.get(page(mentor)).body())
                .containsSubsequence(
                        "The mentorship with Ana Lee ended because it was not a good fit; the mentee gets another",
                        "The mentorship with Ana Lee began");
    }

    @Test
    void an_open_question_is_filled_in_for_somebody_and_it_is_recorded_who_did() {
        SignUpId ana = unconfirmed("Ana Lee");
        String person = LIST + "/" + signUps.signUp(ana).participant();
        asked(ana);
        HttpResponse<String> page = mai.get(person);
        String question = link(page.body(), person + "/questions/");

        HttpResponse<String> form = mai.get(question);
        HttpResponse<String> sent = mai.post(form, question, Map.of());

        assertThat(page.body()).contains("Asked and not answered", "Fill in for Ana Lee");
        assertThat(form.body()).contains("<h1>For Ana Lee</h1>", "It is recorded that you did");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(mai.get(person).body()).contains("The answers are in, and Ana Lee is not asked any more.");
        run(ana);
        run(ana);
        assertThat(signUps.signUp(ana).state()).isEqualTo(SignUpState.WAITING);
        assertThat(mai.get(person).body()).doesNotContain("Asked and not answered", "The answers are in");
        HttpResponse<String> again = mai.get(question);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("This question is not open any more");
    }

    @Test
    void nobody_of_another_program_fills_in_anything() {
        SignUpId ana = unconfirmed("Ana Lee");
        String person = LIST + "/" + signUps.signUp(ana).participant();
        asked(ana);
        String question = link(mai.get(person).body(), person + "/questions/");
        Browsing noor = coordinatorOf("q" + UUID.randomUUID().toString().substring(0, 8));

        assertThat(noor.get(question).statusCode()).isEqualTo(404);
        assertThat(noor.post(noor.get("/coordinator/account"), question, Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(signUps.signUp(ana).state()).isEqualTo(SignUpState.UNCONFIRMED);
    }

    private SignUpId unconfirmed(String name) {
        return signUps.receive(year, Role.MENTEE, new EmailAddress(address()), name, answers(Role.MENTEE));
    }

    /** Runs the sign-up's process until it asks. */
    private void asked(SignUpId who) {
        String person = LIST + "/" + signUps.signUp(who).participant();
        while (!mai.get(person).body().contains("Asked and not answered")) {
            run(who);
        }
    }

    /** Runs what is due of the sign-up's process and of those called from there. */
    private void run(SignUpId who) {
        jobs.createJobQuery().active().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .filter(job -> who.toString()
                        .equals(runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .singleResult()
                                .getBusinessKey()))
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(clock.instant()))
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private static String link(String page, String start) {
        int at = page.indexOf("href=\"" + start);
        assertThat(at).as(page).isPositive();
        return page.substring(at + 6, page.indexOf('"', at + 6));
    }

    private String listed(String words, String year, String role, String standing) {
        String body = mai.follow(search(words, year, role, standing)).body();
        return body.contains("<tbody>") ? body.substring(body.indexOf("<tbody>")) : body;
    }

    private HttpResponse<String> search(String words, String year, String role, String standing) {
        return mai.post(
                mai.get(LIST),
                LIST,
                Map.of(
                        "words", List.of(words),
                        "year", List.of(year),
                        "role", List.of(role),
                        "standing", List.of(standing)));
    }

    private String page(SignUpId id) {
        return LIST + "/" + who(id);
    }

    private String who(SignUpId id) {
        return signUps.signUp(id).participant().toString();
    }

    private SignUpId mentor(String name) {
        SignUpId id = signUps.receive(year, Role.MENTOR, new EmailAddress(address()), name, answers(Role.MENTOR));
        signUps.confirm(id);
        return id;
    }

    private SignUpId mentee(String name, String address) {
        SignUpId id = signUps.receive(year, Role.MENTEE, new EmailAddress(address), name, answers(Role.MENTEE));
        signUps.confirm(id);
        return id;
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    private static Map<String, Object> answers(Role role) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "region",
                "twinCities",
                "meeting",
                "either",
                "help",
                List.of("research"),
                "languages",
                List.of("English"),
                "phone",
                "651 555 0101",
                "notes",
                "I sing in a choir.",
                "agreement",
                true));
        if (role == Role.MENTOR) {
            answers.put("specialty", "pediatrics");
            answers.put("capacity", 2);
        } else {
            answers.put("collegeYear", "second");
            answers.put("specialties", List.of("pediatrics"));
        }
        return answers;
    }

    private void cameLate(SubmissionId submission, String who) {
        UUID form = UUID.randomUUID();
        database.sql("insert into form_copy (hash, form_id, json) values (?, 'didYouMeet', '{}')")
                .param(form.toString())
                .update();
        database.sql("insert into personal_form (id, version, participant_id, copy, given, state, made_at, task_id,"
                        + " reminders, paced) values (?, 0, ?, ?, '{}', 'ANSWERED', now(), ?, 0, false)")
                .params(form, UUID.fromString(who), form.toString(), form.toString())
                .update();
        database.sql("insert into personal_answer (id, personal_form_id, sheet, submission_id, answered_at, late)"
                        + " values (?, ?, 'request', ?, now(), true)")
                .params(UUID.randomUUID(), form, submission.value())
                .update();
    }

    private ProgramYearId open(String label) {
        return open(program, label);
    }

    private ProgramYearId open(String program, String label) {
        return programs.open(new OpenProgramYear(
                program,
                "MAPS",
                label,
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
    }

    private Browsing coordinatorOf(String program) {
        String user = "u" + UUID.randomUUID().toString().substring(0, 8);
        accounts.makeCoordinator(user, PASSWORD);
        identities.deleteMembership(user, AccountDesk.MAPS_COORDINATORS);
        Group group = identities.newGroup(program + "Coordinators");
        group.setName("Coordinators of " + program);
        group.setType("WORKFLOW");
        identities.saveGroup(group);
        identities.createMembership(user, program + "Coordinators");
        Browsing browser = new Browsing(port);
        browser.login(user, PASSWORD);
        return browser;
    }
}
