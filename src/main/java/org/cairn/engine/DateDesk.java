package org.cairn.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves dates that processes under way have set already. */
@Service
public class DateDesk {

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TaskService tasks;
    private final ApplicationEventPublisher events;

    DateDesk(RuntimeService runtime, ManagementService jobs, TaskService tasks, ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
        this.events = events;
    }

    /**
     * Moves the dates of a program year's instances of a process, with the timers and the tasks that stand on them. An
     * instance that does not hold all of these dates is left as it is.
     *
     * @param process id of the diagram
     * @param programYearId the value of the variable of that name
     * @param variables where an instance holds its dates, as instants in text
     * @param moved the new dates for the old ones, in the order of the variables
     */
    @Transactional
    public void move(String process, String programYearId, List<String> variables, UnaryOperator<List<Instant>> moved) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .variableValueEquals("programYearId", programYearId)
                .list()
                .forEach(instance -> dates(instance, variables)
                        .ifPresent(old -> move(instance.getId(), variables, old, moved.apply(old))));
    }

    private Optional<List<Instant>> dates(ProcessInstance instance, List<String> variables) {
        Map<String, Object> held = runtime.getVariables(instance.getId(), variables);
        List<Instant> dates = new ArrayList<>();
        for (String variable : variables) {
            try {
                dates.add(Instant.parse(String.valueOf(held.get(variable))));
            } catch (DateTimeException noDate) { // an admin's own diagram may wait for something else
                return Optional.empty();
            }
        }
        return Optional.of(dates);
    }

    private void move(String instance, List<String> variables, List<Instant> old, List<Instant> dates) {
        Map<Instant, Instant> changed = new HashMap<>();
        for (int at = 0; at < dates.size(); at++) {
            if (!old.get(at).equals(dates.get(at))) {
                changed.put(old.get(at), dates.get(at));
                runtime.setVariable(instance, variables.get(at), dates.get(at).toString());
            }
        }
        if (!changed.isEmpty()) {
            moveTimers(instance, changed);
            moveTasks(instance, changed);
        }
    }

    private void moveTimers(String instance, Map<Instant, Instant> changed) {
        jobs.createJobQuery().processInstanceId(instance).timers().list().forEach(timer -> {
            Instant date = changed.get(timer.getDuedate().toInstant());
            if (date != null) {
                jobs.setJobDuedate(timer.getId(), Date.from(date));
            }
        });
    }

    private void moveTasks(String instance, Map<Instant, Instant> changed) {
        for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
            Instant date = task.getDueDate() == null
                    ? null
                    : changed.get(task.getDueDate().toInstant());
            if (date != null) {
                task.setDueDate(Date.from(date));
                tasks.saveTask(task);
                events.publishEvent(new TaskPostponed(task.getId(), date));
            }
        }
    }
}
