package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.concern.About;
import org.cairn.concern.Concern;
import org.cairn.concern.ConcernDesk;
import org.cairn.concern.ConcernId;
import org.cairn.concern.ConcernIsClosed;
import org.cairn.concern.Outcome;
import org.cairn.engine.AnswersRefused;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.Dispatcher;
import org.cairn.mail.LetterTally;
import org.cairn.mail.OutboxLetter;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ErasureDesk;
import org.cairn.participant.ErasureId;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.report.ReportDesk;
import org.cairn.signup.SignUpId;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConcernProcessTest extends ProcessTest {

    private static final String WORDS = "He asks for money whenever we meet.";

    @Autowired
    ConcernDesk concerns;

    @Autowired
    Handlers handlers;

    @Autowired
    ErasureDesk erasures;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    ReportDesk reports;

    String program;
    String coordinator;
    SignUpId mentor;
    SignUpId mentee;
    MentorshipId pair;
    ConcernId concern;

    ConcernProcessTest() {
        super("concern");
    }

    @BeforeEach
    void aPairInAProgramOfItsOwn() {
        program = "p" + UUID.randomUUID().toString().substring(0, 8);
        year = programs.open(new OpenProgramYear(
                program,
                "MAPS",
                "2026-27",
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
        coordinator = handler("Coordinators", "Ben", "");
        mentor = acceptedMentor(1);
        mentee = waitingMentee();
        pair = mentorships.begin(year, mentor, mentee);
        concern = ConcernId.fresh();
    }

    @Test
    void whoever_tells_something_learns_at_once_who_reads_it_and_by_when() {
        told(About.PARTNER);

        OutboxLetter letter = letterTo(address(mentee), "concern-received");
        assertThat(letter.subject()).isEqualTo("We have received your message");
        assertThat(text(letter))
                .contains("is read by Ben Okafor, and by nobody else")
                .contains("by Thursday, September 3")
                .contains("call 911")
                .doesNotContain("money");
        assertThat(lettersTo(address(mentor))).doesNotContain("concern-received", "concern-waits");
    }

    @Test
    void it_is_a_task_of_the_coordinators_by_the_day_that_was_promised() {
        told(About.PARTNER);

        assertThat(groups()).containsExactly(program + "Coordinators");
        assertThat(task(concern).getTaskDefinitionKey()).isEqualTo("handleConcern");
        assertThat(task(concern).getDueDate().toInstant()).isEqualTo(Instant.parse("2026-09-03T14:00:00Z"));
        assertThat(shown(concern))
                .containsOnlyKeys("concernId", "programYearId", "handlers")
                .doesNotContainValue(WORDS);
    }

    @Test
    void a_safeguarding_group_goes_before_the_coordinators_and_is_written_to() {
        String safe = handler("Safeguarding", "Noor", "noor." + program + "@example.org");

        told(About.OTHER);

        assertThat(groups()).containsExactly(program + "Safeguarding");
        OutboxLetter letter = letterTo(new EmailAddress("noor." + program + "@example.org"), "concern-waits");
        assertThat(letter.subject()).isEqualTo("Something waits for you in Cairn");
        assertThat(text(letter)).contains("/concerns/" + concern).doesNotContain("Ana", "money");
        assertThat(handlers.mayRead(known(), safe)).isTrue();
        assertThat(handlers.mayRead(known(), coordinator)).isFalse();
    }

    @Test
    void what_is_about_a_coordinator_goes_to_the_second_handlers() {
        String second = handler("SecondHandlers", "Noor", "");
        join(coordinator, program + "SecondHandlers");

        told(About.COORDINATOR);

        assertThat(groups()).containsExactly(program + "SecondHandlers");
        assertThat(handlers.mayRead(known(), second)).isTrue();
        assertThat(handlers.mayRead(known(), coordinator))
                .as("a coordinator, though a second handler, too")
                .isFalse();
        assertThat(text(letterTo(address(mentee), "concern-received"))).contains("is read by Noor Okafor, and");
    }

    @Test
    void where_no_second_handlers_are_named_the_admins_are() {
        told(About.COORDINATOR);

        assertThat(groups()).containsExactly("camunda-admin");
        assertThat(handlers.mayRead(known(), "admin")).isTrue();
    }

    @Test
    void nobody_reads_what_is_about_themselves() {
        String both = handler("Coordinators", "Kia", address(mentor).value());

        told(About.PARTNER);

        assertThat(handlers.mayRead(known(), both)).isFalse();
        assertThat(handlers.mayRead(known(), coordinator)).isTrue();
        assertThat(text(letterTo(address(mentee), "concern-received"))).doesNotContain("Kia");
        assertThat(lettersTo(address(mentor))).doesNotContain("concern-waits");
    }

    @Test
    void the_other_one_of_the_two_does_not_read_what_is_said_to_be_about_something_else() {
        String both = handler("Coordinators", "Kia", address(mentor).value());

        told(About.OTHER);

        assertThat(handlers.mayRead(known(), both)).isFalse();
        assertThat(handlers.mayRead(known(), coordinator)).isTrue();
    }

    @Test
    void where_the_only_coordinator_is_the_partner_somebody_else_reads_it() {
        engine.getIdentityService().deleteMembership(coordinator, program + "Coordinators");
        String alone = handler("Coordinators", "Kia", address(mentor).value());

        told(About.PARTNER);

        assertThat(groups()).containsExactly("camunda-admin");
        assertThat(handlers.mayRead(known(), "admin")).isTrue();
        assertThat(handlers.mayRead(known(), alone)).isFalse();
        assertThat(text(letterTo(address(mentee), "concern-received"))).contains("is read by Admin, and");
    }

    @Test
    void an_admin_does_not_read_what_is_in_the_coordinators_hands() {
        told(About.PARTNER);

        assertThat(handlers.mayRead(known(), "admin")).isFalse();
    }

    @Test
    void it_is_done_on_its_page_and_not_in_the_task_list() {
        told(About.PARTNER);
        Task open = task(concern);

        assertThatThrownBy(() -> tasks.complete(open.getId(), Map.of(), coordinator))
                .isInstanceOf(AnswersRefused.class)
                .hasMessageContaining("on its own page");
        concerns.close(concern, coordinator, Outcome.SETTLED);
        run(concern);

        assertThat(running(concern)).isFalse();
        assertThat(passed(concern, "concernClosed")).isTrue();
        assertThatThrownBy(() -> concerns.close(concern, coordinator, Outcome.OTHER))
                .isInstanceOf(ConcernIsClosed.class);
    }

    @Test
    void what_is_late_is_handed_on_to_the_second_handlers() {
        String second = handler("SecondHandlers", "Noor", "noor." + program + "@example.org");
        told(About.PARTNER);
        assertThat(handlers.mayRead(known(), second)).isFalse();

        waitUntil(concern, Instant.parse("2026-09-04T13:59:00Z"));
        assertThat(openTasks()).containsExactly("handleConcern");
        waitUntil(concern, Instant.parse("2026-09-04T14:00:00Z"));

        assertThat(openTasks()).containsExactlyInAnyOrder("handleConcern", "takeOverConcern");
        assertThat(handlers.mayRead(known(), second)).isTrue();
        assertThat(handlers.mayRead(known(), coordinator)).isTrue();
        OutboxLetter letter = letterTo(new EmailAddress("noor." + program + "@example.org"), "concern-late");
        assertThat(letter.subject()).isEqualTo("Something is late in Cairn");
        assertThat(text(letter)).contains("Thursday, September 3").doesNotContain("money");

        concerns.close(concern, second, Outcome.SETTLED);
        run(concern);

        assertThat(running(concern)).isFalse();
        assertThat(passed(concern, "concernTakenOver")).isTrue();
    }

    @Test
    void whoever_has_answered_looks_again_on_a_day() {
        told(About.PARTNER);

        concerns.setAside(concern, coordinator, LocalDate.parse("2026-09-15"));
        run(concern);
        assertThat(openTasks()).isEmpty();
        waitUntil(concern, Instant.parse("2026-09-15T14:00:00Z"));

        assertThat(openTasks()).containsExactly("handleConcern");
        assertThat(task(concern).getDueDate().toInstant())
                .as("answered anew within two working days")
                .isEqualTo(Instant.parse("2026-09-17T14:00:00Z"));
        assertThat(passed(concern, "takeUpAgain")).isTrue();
    }

    @Test
    void while_nobody_has_to_look_it_can_be_closed_or_the_day_be_moved() {
        told(About.PARTNER);
        concerns.setAside(concern, coordinator, LocalDate.parse("2026-09-15"));
        run(concern);

        concerns.setAside(concern, coordinator, LocalDate.parse("2026-09-22"));
        run(concern);
        waitUntil(concern, Instant.parse("2026-09-16T14:00:00Z"));
        assertThat(openTasks()).isEmpty();
        concerns.close(concern, coordinator, Outcome.MISUNDERSTANDING);
        run(concern);

        assertThat(running(concern)).isFalse();
    }

    @Test
    void telling_it_twice_is_telling_it_once() {
        told(About.PARTNER);

        told(About.PARTNER);

        assertThat(instances(concern)).hasSize(1);
        assertThat(lettersTo(address(mentee))).containsOnlyOnce("concern-received");
    }

    @Test
    void the_report_does_not_count_how_many_have_told_something() {
        told(About.PARTNER);
        assertThat(lettersTo(address(mentee))).contains("concern-received");

        assertThat(reports.report(year).effort().letters())
                .extracting(LetterTally::letter)
                .contains("confirm-address")
                .noneMatch(letter -> letter.startsWith("concern"));
    }

    @Test
    void who_reads_it_keeps_the_own_letters_when_its_teller_is_forgotten() {
        EmailAddress noor = new EmailAddress("noor." + program + "@example.org");
        handler("Safeguarding", "Noor", noor.value());
        told(About.OTHER);
        concerns.close(concern, "noor", Outcome.SETTLED);
        assertThat(lettersTo(noor)).contains("concern-waits");

        ErasureId erasure = erasures.ask(signUps.signUp(mentee).participant(), year.value());
        run(erasure);
        formLinks.writeRequests();
        answer(erasure, Map.of());
        complete(erasure, "lookAtErasure", Map.of("decision", "erase"));
        dispatcher.dispatch();
        waitForNextDate(erasure);

        assertThat(lettersTo(noor)).contains("concern-waits");
        assertThat(participants.contact(signUps.signUp(mentee).participant()).name())
                .isEqualTo("Somebody who has left");
    }

    private void told(About about) {
        clock.advance(Duration.ofMinutes(1));
        boolean ofPair = about == About.PARTNER;
        concerns.raise(concern, mentee, about, ofPair ? pair : null, Map.of("words", WORDS));
        run(concern);
    }

    private Concern known() {
        return concerns.concern(concern);
    }

    private List<String> openTasks() {
        return tasksOfAll(concern).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private List<String> groups() {
        return engine.getTaskService().getIdentityLinksForTask(task(concern).getId()).stream()
                .map(link -> link.getGroupId())
                .toList();
    }

    /** Somebody new in a group of the program. */
    private String handler(String group, String name, String email) {
        User user = engine.getIdentityService()
                .newUser(name.toLowerCase(java.util.Locale.ROOT)
                        + UUID.randomUUID().toString().substring(0, 8));
        user.setFirstName(name);
        user.setLastName("Okafor");
        user.setEmail(email);
        user.setPassword("a quiet harbour at noon 42");
        engine.getIdentityService().saveUser(user);
        join(user.getId(), program + group);
        return user.getId();
    }

    private void join(String user, String group) {
        if (engine.getIdentityService().createGroupQuery().groupId(group).count() == 0) {
            engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup(group));
        }
        engine.getIdentityService().createMembership(user, group);
    }
}
