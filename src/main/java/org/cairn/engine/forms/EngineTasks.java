package org.cairn.engine.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.engine.FileDesk;
import org.cairn.engine.OpenTask;
import org.cairn.engine.OpenTasks;
import org.cairn.engine.UnknownTask;
import org.cairn.form.Form;
import org.cairn.form.SubmissionId;
import org.cairn.kernel.Refusal;
import org.cairn.kernel.Unknown;
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

    EngineTasks(@Qualifier("commandExecutorTxRequired") CommandExecutor engine, Answers answers, FileDesk files) {
        this.engine = engine;
        this.answers = answers;
        this.files = files;
    }

    @Override
    public Optional<OpenTask> find(String taskId) {
        return engine.execute(
                context -> Optional.ofNullable(task(context, taskId)).map(this::open));
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
        var question = new Answers.Question(form, variables, TaskFacts.about(task), false);
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
