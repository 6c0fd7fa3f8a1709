package org.cairn.engine;

import java.util.Map;
import java.util.Optional;
import org.cairn.form.Form;
import org.cairn.form.SubmissionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks that wait for people. */
@Service
public class TaskDesk {

    private final OpenTasks tasks;
    private final ApplicationEventPublisher events;

    TaskDesk(OpenTasks tasks, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.events = events;
    }

    /**
     * Checks the answers against the task's form and its rules, keeps them all as a submission and completes the task
     * with the choices among them.
     *
     * @param rawAnswers what was sent, by key
     * @param actor who answered: the id of a participant or of a user
     * @return the submission that keeps all answers
     * @throws AnswersRefused if something is wrong; then nothing was kept
     * @throws UnknownTask if the task is no longer open
     */
    @Retried
    @Transactional
    public SubmissionId complete(String taskId, Map<String, Object> rawAnswers, String actor) {
        return tasks.answer(taskId, null, rawAnswers, actor);
    }

    /**
     * The same for somebody who has the form as it was when the task asked ({@link TaskAsked}): the answers are checked
     * against what was shown, not against what has been deployed since.
     *
     * @param shown the form that was answered
     * @param given the values that it was shown with
     */
    @Retried
    @Transactional
    public SubmissionId complete(
            String taskId, Form shown, Map<String, Object> given, Map<String, Object> rawAnswers, String actor) {
        return tasks.answer(taskId, new OpenTasks.Shown(shown, given), rawAnswers, actor);
    }

    /** The task, if it is still open. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> open(String taskId) {
        return tasks.find(taskId);
    }

    /**
     * Announces {@link TaskReminded} for each open task of a process instance that is assigned to a participant.
     *
     * @param processInstance a diagram knows its own: {@code ${execution.processInstanceId}}
     * @param letter the letter that reminds
     */
    @Transactional
    public void remind(String processInstance, String letter) {
        tasks.ofParticipants(processInstance).forEach(task -> events.publishEvent(new TaskReminded(task, letter)));
    }
}
