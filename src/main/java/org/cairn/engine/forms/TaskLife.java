package org.cairn.engine.forms;

import java.util.Map;
import java.util.function.Supplier;
import org.cairn.engine.FileDesk;
import org.cairn.engine.TaskAsked;
import org.cairn.engine.TaskClaimed;
import org.cairn.engine.TaskGone;
import org.cairn.engine.TaskReleased;
import org.cairn.engine.variables.Plain;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Briefs each new task, and tells Cairn what becomes of it. */
final class TaskLife {

    private final Supplier<Briefings> briefings;
    private final Supplier<FileDesk> files;
    private final ApplicationEventPublisher events;

    TaskLife(Supplier<Briefings> briefings, Supplier<FileDesk> files, ApplicationEventPublisher events) {
        this.briefings = briefings;
        this.files = files;
        this.events = events;
    }

    /** @param letter the letter that the task's own properties name, empty if a variable does */
    void follow(TaskDefinition definition, String letter) {
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> created((TaskEntity) task, letter));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, task -> assigned((TaskEntity) task));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::gone);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::gone);
    }

    private void created(TaskEntity task, String letter) {
        String form = TaskFacts.form(task);
        String about = TaskFacts.about(task);
        Map<String, Object> matter = briefings.get().task(form, about, TaskFacts.values(task));
        task.setVariablesLocal(Plain.readingMatter(matter));
        if (TaskFacts.isParticipant(task.getAssignee())) {
            events.publishEvent(asked(task, form, about, letter));
        }
    }

    private TaskAsked asked(TaskEntity task, String form, String about, String letter) {
        Map<String, Object> values = TaskFacts.values(task);
        return new TaskAsked(
                task.getId(),
                task.getAssignee(),
                form,
                files.get().form(form).orElseThrow(() -> new UnknownForm(form)),
                values,
                letter.isEmpty() ? text(values.get("letter")) : letter,
                about,
                text(values.get("programYearId")),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private void assigned(TaskEntity task) {
        PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        String before = change == null ? null : (String) change.getOrgValue();
        String now = task.getAssignee();
        String form = TaskFacts.form(task);
        String about = TaskFacts.about(task);
        if (before != null && !TaskFacts.isParticipant(before)) {
            events.publishEvent(new TaskReleased(task.getId(), form, about, before));
        }
        if (now != null && !TaskFacts.isParticipant(now)) {
            events.publishEvent(new TaskClaimed(task.getId(), form, about, now));
        }
    }

    private void gone(DelegateTask task) {
        events.publishEvent(new TaskGone(task.getId()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
