package org.cairn.processes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;

/** Plays what happens to a pair: its own diagram, and whatever is called from there. */
abstract class PairTest extends ProcessTest {

    SignUpId mentor;
    SignUpId mentee;
    MentorshipId pair;

    PairTest(String file) {
        super(file);
    }

    @BeforeEach
    void aPair() {
        mentor = acceptedMentor(1);
        mentee = waitingMentee();
        pair = mentorships.begin(year, mentor, mentee);
        run(pair);
    }

    Mentorship pair() {
        return mentorships.mentorship(pair);
    }

    /** Runs everything that is due for the pair, in whichever process. */
    void live() {
        runAll(pair);
        formLinks.writeRequests();
    }

    /** Lets time pass until the earliest date that anything of the pair waits for. */
    void next() {
        waitForNextDateOfAll(pair);
        formLinks.writeRequests();
    }

    /** Lets time pass for everything that belongs to the pair until somebody is asked something, and says when. */
    String untilAsked() {
        while (open().isEmpty()) {
            next();
        }
        return clock.instant().toString().substring(0, 10);
    }

    /** Lets everybody be silent until no question is open. */
    void silence() {
        while (!open().isEmpty()) {
            next();
        }
    }

    /** The open questions to the two, by the form. */
    List<String> open() {
        return questions().stream().map(this::form).sorted().toList();
    }

    boolean asks(Role who) {
        return question(who) != null;
    }

    /** The member in that role answers the open question. */
    void says(Role who, Map<String, Object> answers) {
        Task question = question(who);
        Assertions.assertThat(question).as("a question to the " + who.word()).isNotNull();
        clock.advance(java.time.Duration.ofMinutes(1));
        tasks.complete(question.getId(), new HashMap<>(answers), question.getAssignee());
        live();
    }

    /** A coordinator does the open task. */
    void coordinator(String task, Map<String, Object> answers) {
        Task open = coordinatorsTask();
        Assertions.assertThat(open).as("a task for coordinators").isNotNull();
        Assertions.assertThat(open.getTaskDefinitionKey()).isEqualTo(task);
        clock.advance(java.time.Duration.ofMinutes(1));
        engine.getFormService().submitTaskForm(open.getId(), new HashMap<>(answers));
        live();
    }

    Task coordinatorsTask() {
        return tasksOfAll(pair).stream()
                .filter(task -> task.getAssignee() == null)
                .findFirst()
                .orElse(null);
    }

    private List<Task> questions() {
        return tasksOfAll(pair).stream()
                .filter(task -> task.getAssignee() != null)
                .toList();
    }

    private Task question(Role who) {
        String id = signUps.signUp(pair().member(who)).participant().toString();
        return questions().stream()
                .filter(task -> id.equals(task.getAssignee()))
                .findFirst()
                .orElse(null);
    }

    private String form(Task task) {
        return tasks.open(task.getId()).orElseThrow().form();
    }
}
