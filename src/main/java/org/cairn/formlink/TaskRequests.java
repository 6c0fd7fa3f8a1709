package org.cairn.formlink;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.cairn.engine.TaskAsked;
import org.cairn.engine.TaskGone;
import org.cairn.engine.TaskPostponed;
import org.cairn.engine.TaskReminded;
import org.cairn.participant.ParticipantId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every task that waits for a participant is a request to that person; hears of them in the engine's transaction. */
@Component
class TaskRequests {

    private final PersonalForms forms;
    private final FormCopies copies;
    private final Letterboxes boxes;
    private final Clock clock;

    TaskRequests(PersonalForms forms, FormCopies copies, Letterboxes boxes, Clock clock) {
        this.forms = forms;
        this.copies = copies;
        this.boxes = boxes;
        this.clock = clock;
    }

    /** The letter itself is written later, together with whatever else the person is asked in this moment. */
    @EventListener
    void on(TaskAsked task) {
        ParticipantId who = ParticipantId.of(task.assignee());
        Map<String, Object> given = new HashMap<>(task.values());
        if (!task.programYearId().isEmpty()) {
            given.put(PersonalForm.PROGRAM_YEAR, task.programYearId());
        }
        boxes.put(who);
        forms.save(PersonalForm.asked(
                who,
                copies.keep(task.form(), task.formJson()),
                given,
                task.taskId(),
                task.letter(),
                task.about(),
                task.due(),
                clock.instant()));
    }

    /** Written with whatever else the person is asked, too. Who has not been written to yet is not reminded. */
    @EventListener
    void on(TaskReminded task) {
        forms.findByTaskId(task.taskId())
                .filter(form -> form.isOpen() && form.isMailed())
                .ifPresent(form -> form.remind(task.letter()));
    }

    @EventListener
    void on(TaskPostponed task) {
        forms.findByTaskId(task.taskId()).ifPresent(form -> form.postpone(task.due()));
    }

    @EventListener
    void on(TaskGone task) {
        forms.findByTaskId(task.taskId()).ifPresent(form -> form.gone(clock.instant()));
    }
}
