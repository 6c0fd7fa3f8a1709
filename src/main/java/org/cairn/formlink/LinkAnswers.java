package org.cairn.formlink;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.engine.AnswersRefused;
import org.cairn.engine.Retried;
import org.cairn.engine.TaskDesk;
import org.cairn.form.Checked;
import org.cairn.form.Form;
import org.cairn.form.FormDesk;
import org.cairn.form.SubmissionId;
import org.cairn.participant.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what people send: each page once, in one transaction with everything that follows from it. */
@Component
class LinkAnswers {

    /** The one page of a request: however often it is opened, it is answered once. */
    static final String ONLY_SHEET = "request";

    private final PersonalForms forms;
    private final PersonalAnswers answers;
    private final Letterboxes boxes;
    private final FormCopies copies;
    private final FormDesk formDesk;
    private final TaskDesk tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkAnswers(
            PersonalForms forms,
            PersonalAnswers answers,
            Letterboxes boxes,
            FormCopies copies,
            FormDesk formDesk,
            TaskDesk tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.forms = forms;
        this.answers = answers;
        this.boxes = boxes;
        this.copies = copies;
        this.formDesk = formDesk;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records an answer. The same page again changes nothing. What one person sends at once is taken in one after the
     * other, so the second finds the first done; what others do to the task at the same time collides in the engine.
     *
     * @param sheet which page was sent
     * @return whether what was sent is what stands recorded; not so if the page had been answered otherwise before
     * @throws AnswersRefused if something is wrong with the answers; nothing is kept
     */
    @Retried
    @Transactional
    public boolean answer(UUID id, String sheet, Map<String, String[]> parameters) {
        boxes.await(new ParticipantId(forms.reader(id).orElseThrow()));
        PersonalForm form = forms.findById(id).orElseThrow();
        Form copy = copies.form(form.copy());
        Map<String, Object> raw = formDesk.raw(copy, parameters);
        Optional<PersonalAnswer> before = answers.findByPersonalFormIdAndSheet(id, sheet);
        if (form.isAnswered() || before.isPresent()) {
            return before.map(answer -> same(formDesk.check(copy, form.given(), raw), answer))
                    .orElse(false);
        }
        Instant now = clock.instant();
        String task = form.taskId();
        boolean inTime = task != null && form.isOpen() && tasks.open(task).isPresent();
        SubmissionId submission;
        if (task != null && inTime) {
            submission =
                    tasks.complete(task, copy, form.given(), raw, form.who().toString());
        } else {
            submission = record(form, copy, raw, task);
        }
        form.answered(now);
        answers.save(new PersonalAnswer(id, sheet, submission, now, task != null && !inTime));
        return true;
    }

    /** Numbers come back from the database in other types, so the answers are compared as they are written. */
    private boolean same(Checked sent, PersonalAnswer recorded) {
        return new TreeMap<>(sent.answers())
                .toString()
                .equals(new TreeMap<>(formDesk.answers(recorded.submission())).toString());
    }

    /** Whether the task that asked is over. */
    @Transactional(readOnly = true)
    public boolean over(UUID id) {
        return forms.findById(id)
                .map(form -> form.isRequest() && !form.isOpen())
                .orElse(true);
    }

    private SubmissionId record(PersonalForm form, Form copy, Map<String, Object> raw, @Nullable String task) {
        Checked checked = formDesk.check(copy, form.given(), raw);
        if (!checked.mistakes().isEmpty()) {
            throw new AnswersRefused(checked.mistakes());
        }
        String who = form.who().toString();
        SubmissionId submission = formDesk.record(copy.id(), form.about(), who, checked.answers());
        String purpose = form.purpose();
        if (purpose != null) {
            events.publishEvent(new LinkAnswered(purpose, form.about(), form.who(), submission, checked.answers()));
        } else if (task != null) {
            events.publishEvent(new AnsweredLate(
                    copy.id(), form.about(), form.who(), submission, formDesk.choices(copy, checked.answers())));
        }
        return submission;
    }
}
