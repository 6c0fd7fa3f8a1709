package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.EffortDesk;
import org.cairn.engine.TaskDesk;
import org.cairn.engine.TaskTally;
import org.cairn.testing.Browsing;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who works the task list of a story's year. */
final class Coordinator {

    private final Year year;
    private final TaskService tasks;
    private final TaskDesk taskDesk;
    private final FormService forms;
    private final EffortDesk efforts;
    private final JdbcClient database;
    private final Browsing browser;
    private final Map<String, Map<String, Object>> habits = new HashMap<>();
    private boolean loggedIn;

    Coordinator(
            Year year,
            TaskService tasks,
            TaskDesk taskDesk,
            FormService forms,
            EffortDesk efforts,
            JdbcClient database) {
        this.year = year;
        this.tasks = tasks;
        this.taskDesk = taskDesk;
        this.forms = forms;
        this.efforts = efforts;
        this.database = database;
        this.browser = new Browsing(year.port());
    }

    /** What waits in the task list, by the tasks' own words. */
    List<String> waiting() {
        return open().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** The ids of the same, as they stand in addresses. */
    List<String> waitingIds() {
        return open().stream().map(Task::getId).toList();
    }

    /** What a task shows: everything that a coordinator reads there. */
    String reads(String task) {
        return taskDesk.open(one(task).getId()).orElseThrow().values().toString();
    }

    /** Claims the one task of that kind, fills in its form and completes it. */
    void does(String task, Map<String, ?> answers) {
        complete(one(task), answers);
        year.settle();
    }

    private void complete(Task task, Map<String, ?> answers) {
        year.aMinutePasses();
        tasks.claim(task.getId(), "coordinator");
        forms.submitTaskForm(task.getId(), new HashMap<>(answers));
    }

    /** Does every task of that kind so from now on, as soon as it is there. */
    void usually(String task, Map<String, ?> answers) {
        habits.put(task, Map.copyOf(answers));
        year.settle();
    }

    /** @return whether something was done */
    boolean doesTheUsual() {
        if (habits.isEmpty()) {
            return false;
        }
        List<Task> usual = open().stream()
                .filter(task -> habits.containsKey(task.getTaskDefinitionKey()))
                .toList();
        usual.stream().limit(1).forEach(task -> complete(task, habits.get(task.getTaskDefinitionKey())));
        return !usual.isEmpty();
    }

    /** How many tasks of each name were done since the year began. */
    Map<String, Integer> done() {
        Map<String, Integer> done = new HashMap<>();
        efforts.tasks(year.id().toString(), Set.of()).stream()
                .filter(tally -> tally.done() > 0)
                .forEach((TaskTally tally) -> done.put(tally.name(), tally.done()));
        return done;
    }

    HttpResponse<String> page(String path) {
        return browser().get(path);
    }

    /** Sends a form of a page. */
    HttpResponse<String> sends(String page, String action, Map<String, String> fields) {
        Map<String, List<String>> all = new HashMap<>();
        fields.forEach((key, value) -> all.put(key, List.of(value)));
        HttpResponse<String> sent = browser().post(page(page), action, all);
        assertThat(sent.statusCode()).as(sent.body()).isIn(302, 303);
        year.settle();
        return sent;
    }

    private Browsing browser() {
        if (!loggedIn) {
            browser.login("coordinator", "walks-before-you");
            loggedIn = true;
        }
        return browser;
    }

    private Task one(String task) {
        List<Task> open = open().stream()
                .filter(one -> one.getTaskDefinitionKey().equals(task))
                .toList();
        assertThat(open).as("the task %s among %s", task, waiting()).hasSize(1);
        return open.get(0);
    }

    private List<Task> open() {
        List<String> ids = database.sql(
                        """
                        select task.id_ from act_ru_task task
                         where exists (select from act_ru_variable variable
                                        where variable.proc_inst_id_ = task.proc_inst_id_
                                          and variable.name_ = 'programYearId' and variable.text_ = ?)
                           and coalesce(task.assignee_, '') !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                         order by task.create_time_, task.id_""")
                .param(year.id().toString())
                .query(String.class)
                .list();
        return ids.stream()
                .map(id -> tasks.createTaskQuery().taskId(id).singleResult())
                .toList();
    }
}
