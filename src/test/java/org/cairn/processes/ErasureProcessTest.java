package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.form.FormDesk;
import org.cairn.form.SubmissionId;
import org.cairn.formlink.LinkAnswered;
import org.cairn.group.FormationDesk;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupSearch;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.Dispatcher;
import org.cairn.mail.LetterState;
import org.cairn.mail.OutboxLetter;
import org.cairn.matching.ProposalId;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ErasureDesk;
import org.cairn.participant.ErasureId;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.erasure.Retention;
import org.cairn.program.ProgramYearId;
import org.cairn.session.SessionDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Cohorts;
import org.cairn.testing.Dump;
import org.cairn.testing.FormedGroups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Reads the whole database again and again, and so has one of its own, in which nobody has left anything. */
@TestPropertySource(properties = "spring.application.name=erasure")
class ErasureProcessTest extends ProcessTest {

    private static final String NAME = "Zebulon Markwort";
    private static final String ADDRESS = "zebulon.markwort@markwort.example";
    private static final String PHONE = "+1 612 555 7391";
    private static final Set<String> WORDS =
            Set.of("MARKNOTES", "MARKFIRSTCONTACT", "MARKPRIVATE", "MARKLETTER", "MARKREASON", "MARKNOTE", "MARKHELP");

    @Autowired
    ErasureDesk erasures;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Retention retention;

    @Autowired
    FormDesk forms;

    @Autowired
    FormationDesk formations;

    @Autowired
    GroupSearch search;

    @Autowired
    GroupDesk groups;

    @Autowired
    SessionDesk sessions;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    private SignUpId mentor;

    ErasureProcessTest() {
        super("erasure");
    }

    @Test
    void nothing_of_somebody_is_found_in_the_database_after_the_erasure_and_the_numbers_stay() {
        SignUpId mentee = aPartOfAYear();
        ParticipantId who = participant(mentee);
        Set<String> marks = new HashSet<>(WORDS);
        marks.addAll(List.of(NAME, ADDRESS, PHONE, "Zebulon", "Markwort", who.toString()));
        Dump dump = new Dump(database);
        assertThat(dump.places(marks).keySet())
                .as("what is to be forgotten")
                .containsExactlyInAnyOrderElementsOf(marks);
        MentorshipId pair = mentorships.of(mentee).get(0).id();
        matching.hold(who);

        ErasureId erasure = asked(who);
        answer(erasure, Map.of());
        assertThat(shown(erasure).get("erasureFacts").toString()).contains(NAME, "Dr. Kia Okafor");
        complete(erasure, "lookAtErasure", Map.of("decision", "erase"));
        runAll(pair);
        runAll(mentee);
        formLinks.writeRequests();
        Map<String, Object> before = numbers();
        assertThat(words(letterTo(address(mentor), "mentorship-ended-mentor"))).contains(NAME);
        assertThat(lettersTo(new EmailAddress(ADDRESS))).endsWith("erased").doesNotContain("goodbye");
        waitForNextDate(erasure);
        dispatchAll();

        assertThat(dump.places(marks)).isEmpty();
        assertThat(numbers()).isEqualTo(before);
        assertThat(mentorships.mentorship(pair).ending()).isEqualTo(Ending.MENTEE_LEFT);
        assertThat(running(erasure)).isFalse();
        assertThat(participants.contact(participant(mentee)).name()).isEqualTo("Somebody who has left");
        livesOn(pair, mentee);
        assertThat(dump.places(marks)).isEmpty();
    }

    @Test
    void who_is_called_like_a_word_takes_no_words_of_others_along() {
        SignUpId other = waitingMentee();
        Map<String, Object> answers = new HashMap<>(answers(Role.MENTEE));
        answers.put("notes", "I need a timer.");
        signUps.changeAnswers(other, answers);
        SignUpId mentee = waitingMentee();
        participants.rename(participant(mentee), "Timer");
        Object timers = all("select id_, handler_type_ from act_ru_job where handler_type_ like 'timer%' order by 1");

        erase(mentee);

        assertThat(signUps.signUp(other).answers()).containsEntry("notes", "I need a timer.");
        assertThat(new Dump(database).places(Set.of("(somebody)")).toString()).doesNotContain("handler_type_");
        assertThat(timers.toString()).contains("timer");
    }

    @Test
    void an_address_that_is_somebody_elses_stays_theirs_whoever_gave_it_as_a_second_one() {
        SignUpId other = waitingMentee();
        dispatchAll();
        SignUpId mentee = waitingMentee();
        Map<String, Object> answers = new HashMap<>(answers(Role.MENTEE));
        answers.put("secondEmail", address(other).value());
        signUps.changeAnswers(mentee, answers);

        erase(mentee);

        assertThat(letterTo(address(other), "confirm-address").state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void an_address_that_was_typed_and_never_confirmed_is_forgotten() {
        SignUpId mentee = waitingMentee();
        ParticipantId who = participant(mentee);
        participants.rename(who, "Ottilie Markbaum");
        String typed = "markbaum." + UUID.randomUUID() + "@example.org";
        events.publishEvent(new LinkAnswered(
                "changeAddress", who.toString(), who, new SubmissionId(UUID.randomUUID()), Map.of("newEmail", typed)));
        assertThat(lettersTo(new EmailAddress(typed))).containsExactly("confirm-new-address");
        dispatchAll();

        erase(mentee);

        assertThat(new Dump(database).places(Set.of(typed, "Markbaum"))).isEmpty();
    }

    private void erase(SignUpId mentee) {
        ErasureId erasure = asked(participant(mentee));
        answer(erasure, Map.of());
        complete(erasure, "lookAtErasure", Map.of("decision", "erase"));
        waitForNextDate(erasure);
        dispatchAll();
    }

    @Test
    void who_does_not_confirm_stays() {
        SignUpId mentee = waitingMentee();
        ErasureId erasure = asked(participant(mentee));
        assertThat(lettersTo(address(mentee))).contains("confirm-erasure");

        waitUntil(erasure, clock.instant().plus(Duration.ofDays(40)));

        assertThat(passed(erasure, "everythingStays")).isTrue();
        assertThat(erasures.open(participant(mentee))).isEmpty();
        assertThat(signUps.signUp(mentee).state().living()).isTrue();
    }

    @Test
    void asking_twice_is_asking_once_and_brings_the_letter_again() {
        SignUpId mentee = waitingMentee();
        ErasureId erasure = asked(participant(mentee));
        lettersTo(address(mentee));

        assertThat(asked(participant(mentee))).isEqualTo(erasure);

        assertThat(lettersTo(address(mentee))).contains("confirm-erasure-reminder");
    }

    @Test
    void a_coordinator_may_speak_with_the_person_first() {
        SignUpId mentee = waitingMentee();
        ErasureId erasure = asked(participant(mentee));
        answer(erasure, Map.of());

        complete(erasure, "lookAtErasure", Map.of("decision", "later", "lookAgainOn", "2026-09-10"));

        assertThat(waitForNextDate(erasure)).isEqualTo("2026-09-10T14:00:00Z");
        assertThat(instance(erasure)).isWaitingAt("lookAtErasure").task().hasCandidateGroup("mapsCoordinators");
        assertThat(signUps.signUp(mentee).state().living()).isTrue();
    }

    @Test
    void a_last_letter_leaves_no_trace_when_it_is_sent() {
        SignUpId mentee = waitingMentee();
        EmailAddress address = address(mentee);
        ErasureId erasure = asked(participant(mentee));
        answer(erasure, Map.of());
        complete(erasure, "lookAtErasure", Map.of("decision", "erase"));
        var last = letterTo(address, "erased").id();

        dispatchAll();

        assertThat(mail.letter(last).state()).isEqualTo(LetterState.SENT);
        assertThat(mail.letter(last).to().email().reachesNobody()).isTrue();
        assertThat(mail.message(last)).isEmpty();
    }

    @Test
    void what_was_answered_is_forgotten_after_two_years_and_who_answered_after_three() {
        othersAreStillToCome();
        SignUpId mentee = aPartOfAYear();
        ParticipantId who = participant(mentee);
        Dump dump = new Dump(database);
        mentorships.end(mentorships.of(mentee).get(0).id(), Ending.GOAL_REACHED, false);

        clock.set(Instant.parse("2028-08-01T14:00:00Z"));
        retention.forgetWhatIsOver();
        assertThat(dump.places(Set.of("MARKPRIVATE", "MARKNOTE")))
                .as("a year later")
                .hasSize(2);

        clock.set(Instant.parse("2029-08-01T14:00:00Z"));
        retention.forgetWhatIsOver();
        assertThat(dump.places(Set.of("MARKPRIVATE", "MARKNOTE")).values().toString())
                .as("two years after the answers")
                .doesNotContain("submission");
        assertThat(participants.contact(who).name()).isEqualTo(NAME);

        clock.set(Instant.parse("2031-01-01T14:00:00Z"));
        retention.forgetWhatIsOver();
        dispatchAll();
        assertThat(dump.places(Set.of(NAME, ADDRESS, PHONE, who.toString(), "MARKNOTES")))
                .isEmpty();
        retention.forgetWhatIsOver();
        assertThat(participants.isNobody(participant(mentee))).isTrue();
    }

    @Test
    void what_was_said_about_a_session_is_forgotten_as_late_as_other_answers() {
        Cohorts cohorts = new Cohorts(programs, signUps, participants);
        year = cohorts.year();
        cohorts.people(year, 8);
        othersAreStillToCome();
        var group = FormedGroups.of(year, 1, formations, search, groups).get(0);
        var session = sessions.open(group.id(), 1).orElseThrow();
        String who = participant(group.members().get(0).signUp()).toString();
        SubmissionId feedback = forms.record("sessionFeedback", session.toString(), who, Map.of("words", "Too long."));
        SubmissionId review = forms.record("reviewPeer", year.toString(), who, Map.of("words", "Go on."));

        clock.set(Instant.parse("2028-08-01T14:00:00Z"));
        retention.forgetWhatIsOver();
        assertThat(forms.kept(feedback))
                .hasValueSatisfying(kept -> assertThat(kept).containsEntry("words", "Too long."));

        clock.set(Instant.parse("2029-08-01T14:00:00Z"));
        retention.forgetWhatIsOver();
        assertThat(forms.kept(feedback).map(Map::toString).orElse("")).doesNotContain("Too long.");
        assertThat(forms.kept(review).map(Map::toString).orElse("")).doesNotContain("Go on.");
    }

    @Test
    void an_earlier_mentor_whom_only_a_file_has_named_is_kept_as_long_as_the_mentee() {
        othersAreStillToCome();
        SignUpId mentee = waitingMentee();
        String address = "earlier." + UUID.randomUUID() + "@example.org";
        ParticipantId earlier =
                participants.welcome(new EmailAddress(address), address).id();
        matching.hadBefore(participant(mentee), earlier);
        retention.forgetWhatIsOver();
        assertThat(participants.isNobody(earlier)).as("the exclusion must hold").isFalse();

        erase(mentee);
        retention.forgetWhatIsOver();

        assertThat(participants.find(new EmailAddress(address))).isEmpty();
        assertThat(new Dump(database).places(Set.of(address, earlier.toString())))
                .isEmpty();
    }

    /** A person who has left words wherever people leave some. */
    private SignUpId aPartOfAYear() {
        declinedElsewhere();
        mentor = acceptedMentor(1);
        SignUpId mentee = signUp(Role.MENTEE, new EmailAddress(ADDRESS));
        confirm(mentee);
        matching.round(year, "test");
        ProposalId proposal = matching.openFor(mentee).orElseThrow();
        run(proposal);
        complete(proposal, "approvePairing", Map.of("decision", "approve"));
        answer(proposal, Map.of("consent", "yes"));
        MentorshipId pair = mentorships.of(mentee).get(0).id();
        untilAsked(pair, mentee);
        says(pair, mentee, Map.of("met", "noAnswer", "private", "MARKFIRSTCONTACT"));
        untilCoordinatorsTask(pair);
        complete(
                pair,
                coordinators(pair),
                Map.of(
                        "decision",
                        "write",
                        "writeTo",
                        "both",
                        "words",
                        "MARKLETTER",
                        "lookAgainOn",
                        clock.instant().plus(Duration.ofDays(4)).toString().substring(0, 10)));
        dispatchAll();
        untilCoordinatorsTask(pair);
        complete(pair, coordinators(pair), Map.of("decision", "rhythm", "rhythm", "P1M", "note", "MARKNOTE"));
        untilAsked(pair, mentee);
        says(pair, mentee, Map.of("met", "yes"));
        untilAsked(pair, mentee);
        says(pair, mentee, Map.of("met", "yes", "feels", "good", "private", "MARKPRIVATE MARKHELP"));
        lettersTo(new EmailAddress(ADDRESS));
        dispatchAll();
        aJobFails(mentor, "The letter to " + NAME + " <" + ADDRESS + "> of " + participant(mentee) + " has no words");
        return mentee;
    }

    private void declinedElsewhere() {
        ProgramYearId now = year;
        year = openYear(true);
        SignUpId declined = signUps.receive(year, Role.MENTOR, new EmailAddress(ADDRESS), NAME, marked(Role.MENTOR));
        run(declined);
        formLinks.writeRequests();
        confirm(declined);
        complete(declined, "vetMentor", Map.of("verdict", "decline", "reason", "MARKREASON"));
        year = now;
    }

    @Override
    SignUpId signUp(Role role, EmailAddress address) {
        SignUpId id = address.value().equals(ADDRESS)
                ? signUps.receive(year, role, address, NAME, marked(role))
                : signUps.receive(year, role, address, "Ana Lee", answers(role));
        run(id);
        formLinks.writeRequests();
        return id;
    }

    private static Map<String, Object> marked(Role role) {
        Map<String, Object> answers = new HashMap<>(answers(role));
        answers.put("phone", PHONE);
        answers.put("notes", "MARKNOTES");
        return answers;
    }

    private ParticipantId participant(SignUpId signUp) {
        return signUps.signUp(signUp).participant();
    }

    private ErasureId asked(ParticipantId who) {
        ErasureId erasure = erasures.ask(who, year.value());
        run(erasure);
        formLinks.writeRequests();
        return erasure;
    }

    /** Everything that is counted. */
    private Map<String, Object> numbers() {
        return Map.of(
                "sign-ups", all("select role, state, count(*) from sign_up group by 1, 2 order by 1, 2"),
                "introductions",
                        all("select state, score, count(*) from matching_proposal group by 1, 2 order by 1, 2"),
                "mentorships", all("select ending, count(*) from mentorship group by 1 order by 1"),
                "check-ins", all("select id, verdict from check_in order by id"),
                "answers", all("select check_in, role, choices::text, late from check_in_answer order by 1, 2"),
                "follow-ups", all("select id, outcome from follow_up order by id"),
                "submissions", all("select form, count(*) from submission group by 1 order by 1"),
                "letters", all("select letter, count(*) from letter group by 1 order by 1"));
    }

    private String all(String query) {
        return database.sql(query).query().listOfRows().toString();
    }

    private String words(OutboxLetter letter) {
        return Dump.letter(mail.message(letter.id()).orElseThrow().readAllBytes());
    }

    /** Otherwise the people of every other test would be forgotten as well, one by one. */
    private void othersAreStillToCome() {
        database.sql("update program_year set year_start = date '2040-01-01',"
                        + " arrangements = jsonb_set(arrangements, '{keeping,answers}', '\"P99Y\"') where id <> ?")
                .param(year.value())
                .update();
    }

    private void dispatchAll() {
        for (int minute = 0; minute < 10; minute++) {
            clock.advance(Duration.ofMinutes(1));
            dispatcher.dispatch();
        }
    }

    /** Whatever still waits goes on with nobody in the person's place. */
    private void livesOn(MentorshipId pair, SignUpId mentee) {
        while (tasksOfAll(pair).stream().anyMatch(task -> task.getAssignee() != null)) {
            waitForNextDateOfAll(pair);
            formLinks.writeRequests();
        }
        runAll(mentee);
        dispatchAll();
    }

    private void aJobFails(Object key, String says) {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(key, "signUp"))
                .list()
                .get(0);
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    JobEntity failed = context.getJobManager().findJobById(job.getId());
                    failed.setExceptionMessage(says);
                    failed.setExceptionStacktrace("java.lang.IllegalStateException: " + says + "\n\tat org.cairn");
                    context.getHistoricJobLogManager().fireJobFailedEvent(failed, new IllegalStateException(says));
                    return null;
                });
    }

    private String instance(Object key, String definition) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .processDefinitionKey(definition)
                .singleResult()
                .getId();
    }

    private void untilAsked(MentorshipId pair, SignUpId who) {
        while (questions(pair, who).isEmpty()) {
            waitForNextDateOfAll(pair);
            formLinks.writeRequests();
        }
    }

    private void untilCoordinatorsTask(MentorshipId pair) {
        while (coordinators(pair) == null) {
            waitForNextDateOfAll(pair);
            formLinks.writeRequests();
        }
    }

    private List<Task> questions(MentorshipId pair, SignUpId who) {
        String id = participant(who).toString();
        return tasksOfAll(pair).stream()
                .filter(task -> id.equals(task.getAssignee()))
                .toList();
    }

    private String coordinators(MentorshipId pair) {
        return tasksOfAll(pair).stream()
                .filter(task -> task.getAssignee() == null)
                .map(Task::getId)
                .findFirst()
                .orElse(null);
    }

    private void says(MentorshipId pair, SignUpId who, Map<String, Object> answers) {
        Task question = questions(pair, who).get(0);
        tasks.complete(question.getId(), new HashMap<>(answers), question.getAssignee());
        runAll(pair);
        formLinks.writeRequests();
    }

    private void complete(MentorshipId pair, String task, Map<String, Object> answers) {
        clock.advance(Duration.ofMinutes(1));
        engine.getFormService().submitTaskForm(task, new HashMap<>(answers));
        runAll(pair);
        formLinks.writeRequests();
    }
}
