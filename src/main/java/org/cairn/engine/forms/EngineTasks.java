package org.cairn.engine.forms;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.engine.FileDesk;
import org.cairn.engine.OpenTask;
import org.cairn.engine.OpenTasks;
import org.cairn.engine.TaskSubject;
import org.cairn.engine.UnknownTask;
import org.cairn.engine.WaitingTask;
import org.cairn.engine.door.AccountDesk;
import org.cairn.form.Form;
import org.cairn.form.SubmissionId;
import org.cairn.kernel.Refusal;
import org.cairn.kernel.Unknown;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Works on tasks inside the engine, for whoever Cairn itself has let in: participants have no account there. */
@Component
class EngineTasks implements OpenTasks {

    private final CommandExecutor engine;
    private final Answers answers;
    private final FileDesk files;
    private final Briefings briefings;
    private final AccountDesk accounts;
    private final TaskService tasks;
    private final IdentityService identities;

    EngineTasks(
            @Qualifier("commandExecutorTxRequired") CommandExecutor engine,
            Answers answers,
            FileDesk files,
            Briefings briefings,
            AccountDesk accounts,
            TaskService tasks,
            IdentityService identities) {
        this.engine = engine;
        this.answers = answers;
        this.files = files;
        this.briefings = briefings;
        this.accounts = accounts;
        this.tasks = tasks;
        this.identities = identities;
    }

    @Override
    public Optional<OpenTask> find(String taskId) {
        return engine.execute(
                context -> Optional.ofNullable(task(context, taskId)).map(this::open));
    }

    @Override
    public List<OpenTask> about(String businessKey) {
        return engine.execute(context -> context.runWithoutAuthorization(
                () -> tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .map(found -> open((TaskEntity) found))
                        .toList()));
    }

    @Override
    public TaskSubject subject(String taskId) {
        return engine.execute(context -> {
            TaskEntity task = task(context, taskId);
            return task == null ? TaskSubject.NOBODY : subject(task);
        });
    }

    @Override
    public Map<String, TaskSubject> subjects(String user, Collection<String> taskIds) {
        Map<String, TaskSubject> subjects = new HashMap<>();
        for (String id : readable(user, taskIds)) {
            TaskSubject subject = subject(id);
            if (!accounts.isOneOf(user, subject.people())) {
                subjects.put(id, subject);
            }
        }
        return subjects;
    }

    /** The engine's authorizations decide, as they do over REST. */
    private List<String> readable(String user, Collection<String> taskIds) {
        List<String> groups = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(user, groups);
        try {
            return tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream()
                    .map(Task::getId)
                    .toList();
        } finally {
            identities.clearAuthentication();
        }
    }

    private TaskSubject subject(TaskEntity task) {
        return task.getExecution() == null
                ? TaskSubject.NOBODY
                : briefings.subject(TaskFacts.form(task), TaskFacts.about(task), TaskFacts.values(task.getExecution()));
    }

    @Override
    public List<WaitingTask> waiting(String user, String group) {
        return engine.execute(context -> context.runWithoutAuthorization(() -> {
            Map<String, Task> waiting = new LinkedHashMap<>();
            offered(user, group).filter(task -> free(task, user)).forEach(task -> waiting.put(task.getId(), task));
            return waiting.values().stream()
                    .flatMap(task -> waiting((TaskEntity) task, user).stream())
                    .sorted(Comparator.comparing(WaitingTask::since).thenComparing(WaitingTask::taskId))
                    .toList();
        }));
    }

    /** Where one of the group is whom a task is about, it is offered to the others by name: see {@link Candidates}. */
    private Stream<Task> offered(String user, String group) {
        return Stream.concat(
                tasks.createTaskQuery().active().taskCandidateGroup(group).includeAssignedTasks().list().stream(),
                tasks
                        .createTaskQuery()
                        .active()
                        .processVariableValueEquals("coordinators", group)
                        .taskCandidateUser(user)
                        .includeAssignedTasks()
                        .list()
                        .stream());
    }

    private static boolean free(Task task, String user) {
        return task.getAssignee() == null || task.getAssignee().equals(user);
    }

    private Optional<WaitingTask> waiting(TaskEntity task, String user) {
        TaskSubject subject = subject(task);
        if (accounts.isOneOf(user, subject.people())) {
            return Optional.empty();
        }
        return Optional.of(new WaitingTask(
                task.getId(),
                task.getName() == null ? "" : task.getName(),
                subject.words(),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant()));
    }

    @Override
    public List<String> ofParticipants(String processInstance) {
        return engine.execute(context -> context.getTaskManager().findTasksByProcessInstanceId(processInstance).stream()
                .filter(task -> TaskFacts.isParticipant(task.getAssignee()))
                .map(Task::getId)
                .toList());
    }

    @Override
    public SubmissionId answer(String taskId, @Nullable Shown shown, Map<String, Object> rawAnswers, String actor) {
        Given given = engine.execute(context -> context.runWithoutAuthorization(() -> {
            try {
                return new Given(complete(context, taskId, shown, rawAnswers, actor), null);
            } catch (Refusal | Unknown answer) {
                return new Given(null, answer); // leaving the engine as an exception it would be logged as a defect
            }
        }));
        if (given.refusal() != null) {
            throw given.refusal();
        }
        return Objects.requireNonNull(given.submission());
    }

    private SubmissionId complete(
            CommandContext context,
            String taskId,
            @Nullable Shown shown,
            Map<String, Object> rawAnswers,
            String actor) {
        TaskEntity task = task(context, taskId);
        if (task == null || task.getExecution() == null) { // somebody completes it at this very moment
            throw new UnknownTask(taskId);
        }
        Map<String, Object> variables = TaskFacts.values(task);
        Form form = shown == null ? form(task) : shown.form();
        String assignee = task.getAssignee() == null ? "" : task.getAssignee();
        var question = new Answers.Question(form, variables, TaskFacts.about(task), assignee, false);
        var accepted = answers.accept(question, shown == null ? variables : shown.values(), rawAnswers, actor);
        task.getExecution().setVariables(accepted.variables()); // past the task's own reading matter
        task.complete();
        return accepted.submission();
    }

    /** What came of an answer: one of the two. */
    private record Given(@Nullable SubmissionId submission, @Nullable RuntimeException refusal) {}

    private static @Nullable TaskEntity task(CommandContext context, String taskId) {
        return context.getTaskManager().findTaskById(taskId);
    }

    private Form form(TaskEntity task) {
        String id = TaskFacts.form(task);
        return Form.read(files.form(id).orElseThrow(() -> new UnknownForm(id)));
    }

    private OpenTask open(TaskEntity task) {
        String form = TaskFacts.form(task);
        return new OpenTask(
                task.getId(),
                task.getName() == null ? "" : task.getName(),
                form,
                files.form(form).orElse(""),
                TaskFacts.values(task),
                TaskFacts.about(task),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }
}
