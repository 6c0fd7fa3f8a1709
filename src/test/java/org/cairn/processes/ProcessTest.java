package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.engine.TaskDesk;
import org.cairn.formlink.FormLinkDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.mail.OutboxLetter;
import org.cairn.matching.MatchingDesk;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Coverage;
import org.cairn.testing.Family;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays a diagram on the real engine, and fails if the tests of a class leave an element of it untouched. */
@CairnTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProcessTest {

    static final Instant MORNING = Instant.parse("2026-09-01T14:00:00Z"); // nine o'clock in Chicago, a Tuesday

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestClock clock;

    @Autowired
    ProgramDesk programs;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    MatchingDesk matching;

    @Autowired
    MentorshipDesk mentorships;

    @Autowired
    TaskDesk tasks;

    @Autowired
    MailDesk mail;

    @Autowired
    FormLinkDesk formLinks;

    ProgramYearId year;

    private final String file;
    private final String process;

    /** @param file the diagram's file, without its ending */
    ProcessTest(String file) {
        this.file = file;
        this.process = Bpmn.readModelFromFile(new File("processes/" + file + ".bpmn"))
                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                .iterator()
                .next()
                .getId();
    }

    @BeforeAll
    void nothingIsWalked() {
        Coverage.forget(process);
    }

    @BeforeEach
    void aYear() {
        BpmnAwareTests.init(engine);
        clock.set(MORNING);
        year = openYear(true);
    }

    @AfterAll
    void everythingIsWalked() {
        assertThat(Coverage.missed(process, elements()))
                .as("what no test of " + file + ".bpmn has walked through")
                .isEmpty();
    }

    ProgramYearId openYear(boolean approval) {
        return programs.open(new OpenProgramYear(
                "maps",
                "MAPS",
                UUID.randomUUID().toString(),
                Format.PAIRS,
                LocalDate.parse("2026-08-01"),
                null,
                LocalDate.parse("2026-08-01"),
                12,
                "P2M",
                approval,
                "Mai Lor",
                "maps@example.org",
                "America/Chicago",
                null));
    }

    // ---- people

    SignUpId signUp(Role role, EmailAddress address) {
        SignUpId id =
                signUps.receive(year, role, address, role == Role.MENTOR ? "Dr. Kia Okafor" : "Ana Lee", answers(role));
        run(id);
        formLinks.writeRequests();
        return id;
    }

    SignUpId waitingMentee() {
        SignUpId id = signUp(Role.MENTEE, someone());
        confirm(id);
        return id;
    }

    SignUpId acceptedMentor(int capacity) {
        SignUpId id = signUps.receive(year, Role.MENTOR, someone(), "Dr. Kia Okafor", mentor(capacity));
        run(id);
        formLinks.writeRequests();
        confirm(id);
        complete(id, "vetMentor", Map.of("verdict", "accept"));
        return id;
    }

    void confirm(Object key) {
        answer(key, Map.of());
    }

    EmailAddress address(SignUpId id) {
        return participants.contact(signUps.signUp(id).participant()).email();
    }

    static EmailAddress someone() {
        return new EmailAddress(UUID.randomUUID() + "@example.org");
    }

    static Map<String, Object> answers(Role role) {
        return role == Role.MENTOR ? mentor(1) : mentee();
    }

    static Map<String, Object> mentor(int capacity) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("specialty", "pediatrics");
        answers.put("region", "twinCities");
        answers.put("meeting", "either");
        answers.put("help", List.of("research", "clinicalExperience"));
        answers.put("capacity", capacity);
        answers.put("languages", List.of("English"));
        answers.put("agreement", true);
        return answers;
    }

    static Map<String, Object> mentee() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("collegeYear", "second");
        answers.put("region", "twinCities");
        answers.put("meeting", "either");
        answers.put("specialties", List.of("pediatrics"));
        answers.put("help", List.of("research", "workAndFamily"));
        answers.put("languages", List.of("English"));
        answers.put("sharedBackground", "no");
        answers.put("notes", "I sing in a choir.");
        answers.put("agreement", true);
        return answers;
    }

    // ---- time

    /** Runs whatever is due for a business key, until nothing is. */
    void run(Object key) {
        List<Job> due = due(key, clock.instant());
        while (!due.isEmpty()) {
            for (Job job : due) {
                if (engine.getManagementService()
                                .createJobQuery()
                                .jobId(job.getId())
                                .count()
                        == 1) {
                    engine.getManagementService().executeJob(job.getId());
                }
            }
            due = due(key, clock.instant());
        }
    }

    /** Lets time pass for a business key, from one date that something waits for to the next. */
    void waitUntil(Object key, Instant until) {
        run(key);
        List<Job> next = due(key, until);
        while (!next.isEmpty()) {
            Instant date = next.get(0).getDuedate().toInstant();
            clock.set(date.isAfter(clock.instant()) ? date : clock.instant());
            run(key);
            formLinks.writeRequests();
            next = due(key, until);
        }
        clock.set(until);
    }

    /** Lets time pass until the earliest date that a business key waits for. */
    Instant waitForNextDate(Object key) {
        List<Job> next = due(key, Instant.parse("2100-01-01T00:00:00Z"));
        waitUntil(key, next.get(0).getDuedate().toInstant());
        return clock.instant();
    }

    /** Runs whatever is due for a business key and for the processes called from there, until nothing is. */
    void runAll(Object key) {
        family(key).run();
    }

    /** Lets time pass until the earliest date that a business key, or a process called from there, waits for. */
    void waitForNextDateOfAll(Object key) {
        family(key).waitForNextDate();
    }

    /** The open tasks of a business key and of the processes called from there. */
    List<Task> tasksOfAll(Object key) {
        return family(key).tasks();
    }

    private Family family(Object key) {
        return new Family(engine, clock, key);
    }

    private List<Job> due(Object key, Instant until) {
        Set<String> instances = new HashSet<>();
        instances(key).forEach(instance -> instances.add(instance.getId()));
        return Family.due(engine, instances, until);
    }

    // ---- processes and tasks

    List<ProcessInstance> instances(Object key) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .list();
    }

    /** The instance of this diagram under a business key. */
    ProcessInstance instance(Object key) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .processDefinitionKey(process)
                .singleResult();
    }

    boolean running(Object key) {
        return instance(key) != null;
    }

    /** Whether an instance of this diagram has passed through an element, under a business key. */
    boolean passed(Object key, String element) {
        return engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(key.toString())
                        .processDefinitionKey(process)
                        .list()
                        .stream()
                        .filter(instance -> engine.getHistoryService()
                                        .createHistoricActivityInstanceQuery()
                                        .processInstanceId(instance.getId())
                                        .activityId(element)
                                        .finished()
                                        .count()
                                > 0)
                        .count()
                > 0;
    }

    Task task(Object key) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key.toString())
                .initializeFormKeys()
                .singleResult();
        assertThat(task).as("an open task of " + key).isNotNull();
        return task;
    }

    /** What the open task of a key shows. */
    Map<String, Object> shown(Object key) {
        return tasks.open(task(key).getId()).orElseThrow().values();
    }

    /** A coordinator completes a task as Tasklist does. */
    void complete(Object key, String task, Map<String, Object> answers) {
        Task open = task(key);
        assertThat(open.getTaskDefinitionKey()).isEqualTo(task);
        clock.advance(Duration.ofMinutes(1));
        engine.getFormService().submitTaskForm(open.getId(), answers);
        run(key);
    }

    /** A participant answers the form of an emailed link. */
    void answer(Object key, Map<String, Object> answers) {
        Task open = task(key);
        clock.advance(Duration.ofMinutes(1));
        tasks.complete(open.getId(), answers, open.getAssignee());
        run(key);
    }

    /** Names of the letters to an address, the first one first. */
    List<String> lettersTo(EmailAddress address) {
        formLinks.writeRequests();
        List<String> names = new ArrayList<>();
        mail.newest(address.value(), 100).forEach(letter -> names.add(0, letter.letter()));
        return names;
    }

    OutboxLetter letterTo(EmailAddress address, String name) {
        formLinks.writeRequests();
        return mail.newest(address.value(), 100).stream()
                .filter(letter -> letter.letter().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no letter " + name + " to " + address));
    }

    /** The text of a letter, decoded. */
    String text(OutboxLetter letter) {
        try (var bytes = mail.message(letter.id()).orElseThrow()) {
            var message = new jakarta.mail.internet.MimeMessage(
                    jakarta.mail.Session.getInstance(new java.util.Properties()), bytes);
            var parts = (jakarta.mail.internet.MimeMultipart) message.getContent();
            Object first = parts.getBodyPart(0).getContent();
            while (first instanceof jakarta.mail.internet.MimeMultipart inner) { // with a file beside the words
                first = inner.getBodyPart(0).getContent();
            }
            return String.valueOf(first).replaceAll("\\s+", " ");
        } catch (java.io.IOException | jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Collection<String> elements() {
        return Bpmn.readModelFromFile(new File("processes/" + file + ".bpmn"))
                .getModelElementsByType(FlowElement.class)
                .stream()
                .filter(element -> element instanceof FlowNode || (element instanceof SequenceFlow flow && taken(flow)))
                .map(FlowElement::getId)
                .toList();
    }

    /** The engine jumps from an event gateway to the event that happens; the event shows that it was there. */
    private static boolean taken(SequenceFlow flow) {
        return !(flow.getSource() instanceof EventBasedGateway);
    }
}
