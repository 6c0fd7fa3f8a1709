package org.cairn.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.form.Form;
import org.cairn.form.SubmissionId;
import org.jspecify.annotations.Nullable;

/** The engine's side of {@link TaskDesk}. */
public interface OpenTasks {

    /** The task, if it is open. */
    Optional<OpenTask> find(String taskId);

    /** The open tasks of processes with the business key. */
    List<OpenTask> about(String businessKey);

    /** Whom a task is about; nobody if it is not open. */
    TaskSubject subject(String taskId);

    /** Of these tasks the open ones that a user may read and is not concerned by, and whom each is about. */
    Map<String, TaskSubject> subjects(String user, Collection<String> taskIds);

    /** What waits for a user as a member of a group, the oldest first: nothing that somebody else has taken, or that is about the user. */
    List<WaitingTask> waiting(String user, String group);

    /** The open tasks of a process instance that are assigned to participants. */
    List<String> ofParticipants(String processInstance);

    /**
     * Checks the answers, keeps them and completes the task.
     *
     * @param shown the form as the person saw it; null for the one that is deployed now
     */
    SubmissionId answer(String taskId, @Nullable Shown shown, Map<String, Object> rawAnswers, String actor);

    /** A form and the values it was shown with. */
    record Shown(Form form, Map<String, Object> values) {}
}
