package org.cairn.formlink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.engine.AnswersRefused;
import org.cairn.engine.Retried;
import org.cairn.engine.TaskDesk;
import org.cairn.engine.UnknownTask;
import org.cairn.form.Form;
import org.cairn.form.FormDesk;
import org.cairn.form.Mistake;
import org.cairn.participant.ParticipantId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody of the program fill in what a participant has answered by other means. It is recorded who did. */
@Service
public class OnBehalf {

    private final PersonalForms forms;
    private final FormCopies copies;
    private final FormDesk formDesk;
    private final Letterboxes boxes;
    private final TaskDesk tasks;

    OnBehalf(PersonalForms forms, FormCopies copies, FormDesk formDesk, Letterboxes boxes, TaskDesk tasks) {
        this.forms = forms;
        this.copies = copies;
        this.formDesk = formDesk;
        this.boxes = boxes;
        this.tasks = tasks;
    }

    /** The fields of a question that waits for this participant, as HTML; empty if it does not wait any more. */
    @Transactional(readOnly = true)
    public Optional<String> fields(ParticipantId who, UUID question) {
        return waiting(who, question)
                .map(form -> formDesk.html(copies.form(form.copy()), form.given(), Map.of(), List.of()));
    }

    /** The same with what was sent, and what is wrong with it. */
    @Transactional(readOnly = true)
    public Optional<String> fields(
            ParticipantId who, UUID question, Map<String, String[]> sent, List<Mistake> mistakes) {
        return waiting(who, question).map(form -> {
            Form copy = copies.form(form.copy());
            return formDesk.html(copy, form.given(), new HashMap<>(formDesk.raw(copy, sent)), mistakes);
        });
    }

    /**
     * Answers the question.
     *
     * @param actor the user who fills it in
     * @throws AnswersRefused if something is wrong with the answers; nothing is kept
     * @throws UnknownTask if it does not wait for this participant any more
     */
    @Retried
    @Transactional
    public void answer(ParticipantId who, UUID question, Map<String, String[]> sent, String actor) {
        boxes.await(who); // the participant may answer at the same time
        PersonalForm form = waiting(who, question).orElseThrow(() -> new UnknownTask(question.toString()));
        Form copy = copies.form(form.copy());
        tasks.complete(String.valueOf(form.taskId()), copy, form.given(), formDesk.raw(copy, sent), actor);
    }

    private Optional<PersonalForm> waiting(ParticipantId who, UUID question) {
        return forms.findById(question)
                .filter(form -> form.isRequest() && form.isOpen() && form.who().equals(who));
    }
}
