package org.cairn.engine;

import java.util.Collection;
import java.util.List;
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

    /** The open tasks of processes about a thing, by its id. */
    @Transactional(readOnly = true)
    public List<OpenTask> about(String businessKey) {
        return tasks.about(businessKey);
    }

    /** The task, if it is still open. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> open(String taskId) {
        return tasks.find(taskId);
    }

    /** Of these tasks those that a user may read, by their ids, and whom each is about. */
    @Transactional(readOnly = true)
    public Map<String, TaskSubject> subjects(String user, Collection<String> taskIds) {
        return tasks.subjects(user, taskIds);
    }

    /**
     * What waits for a user as one of those who coordinate a program, the oldest first. What somebody else has taken, or
     * what is about the user, does not. It may be asked on the user's behalf.
     *
     * @param coordinators the group of the program's coordinators
     */
    @Transactional(readOnly = true)
    public List<WaitingTask> waiting(String user, String coordinators) {
        return tasks.waiting(user, coordinators);
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
