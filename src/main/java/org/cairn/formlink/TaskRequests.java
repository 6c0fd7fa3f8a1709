package org.cairn.formlink;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.cairn.engine.TaskAsked;
import org.cairn.engine.TaskGone;
import org.cairn.engine.TaskReminded;
import org.cairn.mail.MailDesk;
import org.cairn.participant.ParticipantId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every task that waits for a participant is a request to that person; hears of them in the engine's transaction. */
@Component
class TaskRequests {

    private final PersonalForms forms;
    private final FormCopies copies;
    private final Letterboxes boxes;
    private final LinkAddresses addresses;
    private final Voice voice;
    private final MailDesk mail;
    private final Clock clock;

    TaskRequests(
            PersonalForms forms,
            FormCopies copies,
            Letterboxes boxes,
            LinkAddresses addresses,
            Voice voice,
            MailDesk mail,
            Clock clock) {
        this.forms = forms;
        this.copies = copies;
        this.boxes = boxes;
        this.addresses = addresses;
        this.voice = voice;
        this.mail = mail;
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

    /**
     * Answers the first letter, with a link of its own. Who has not been written to yet is not reminded. What cannot wait
     * begins the week anew, like the letter that it reminds of.
     */
    @EventListener
    void on(TaskReminded task) {
        forms.findByTaskId(task.taskId())
                .filter(form -> form.isOpen() && form.isMailed())
                .ifPresent(form -> {
                    if (form.isPaced()) {
                        form.remindLater(task.letter());
                    } else {
                        remind(form, task.letter());
                    }
                });
    }

    @EventListener
    void on(TaskGone task) {
        forms.findByTaskId(task.taskId()).ifPresent(form -> form.gone(clock.instant()));
    }

    private void remind(PersonalForm form, String letter) {
        Map<String, Object> model = voice.model(form);
        model.put("link", addresses.ofRequest(form));
        String key = "request/" + form.id() + "/reminder/" + form.remind();
        mail.queue(voice.order(form, letter, model, key).inThread(form.thread()));
        if (!form.isAwaited()) {
            boxes.asked(form.who(), clock.instant());
        }
    }
}
