package org.cairn.engine.forms;

import java.util.function.Supplier;
import org.cairn.engine.FileDesk;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** Checks the form of a user task. */
final class CheckedTaskForm extends CheckedForm implements TaskFormHandler {

    private final TaskFormHandler shown;

    CheckedTaskForm(TaskFormHandler shown, Supplier<Answers> answers, Supplier<FileDesk> files) {
        super(answers, files);
        this.shown = shown;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return shown.createTaskForm(task);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        var answers = accepted(
                TaskFacts.form(task),
                submitted,
                TaskFacts.values(task),
                TaskFacts.about(task),
                task.getAssignee() == null ? "" : task.getAssignee());
        task.getExecution().setVariables(answers); // on the task a briefing of the same name would swallow them
    }
}
