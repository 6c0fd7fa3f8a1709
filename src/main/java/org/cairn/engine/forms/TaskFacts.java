package org.cairn.engine.forms;

import java.util.Map;
import java.util.regex.Pattern;
import org.cairn.engine.variables.Plain;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;

/** What can be read off a task of the engine. */
final class TaskFacts {

    private static final Pattern PARTICIPANT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private TaskFacts() {}

    /** The id of the task's form, empty if it has none. */
    static String form(TaskEntity task) {
        TaskDefinition definition = task.getTaskDefinition();
        return definition == null ? "" : form(definition, task);
    }

    static String form(TaskDefinition definition, VariableScope scope) {
        Expression key = definition.getCamundaFormDefinitionKey();
        Object form = key == null ? null : key.getValue(scope);
        return form == null ? "" : form.toString();
    }

    /** All variables that the task sees, its own included. */
    static Map<String, Object> values(TaskEntity task) {
        return Plain.values(task.getVariablesTyped(false));
    }

    /** All variables that the process sees where the task is. */
    static Map<String, Object> values(ExecutionEntity execution) {
        return Plain.values(execution.getVariablesTyped(false));
    }

    /** The business key of the process, or of the nearest one above it that has one. */
    static String about(TaskEntity task) {
        return task.getExecution() == null ? "" : about(task.getExecution());
    }

    static String about(ExecutionEntity execution) {
        ExecutionEntity instance = execution.getProcessInstance();
        while (instance != null) {
            String key = instance.getBusinessKey();
            if (key != null && !key.isEmpty()) {
                return key;
            }
            ExecutionEntity caller = instance.getSuperExecution();
            instance = caller == null ? null : caller.getProcessInstance();
        }
        return "";
    }

    static boolean isParticipant(@Nullable String assignee) {
        return assignee != null && PARTICIPANT.matcher(assignee).matches();
    }
}
