package org.cairn.engine;

import java.util.Map;
import java.util.Set;

/**
 * What a person must read to work on a task: texts, tables and options. It goes with the task, is visible in its form
 * and enters neither the process nor the history.
 */
public interface TaskBriefing {

    /** Ids of the forms whose tasks are briefed. */
    Set<String> forms();

    /**
     * Reading matter by the name under which the form shows it.
     *
     * @param businessKey id of the thing the process is about
     * @param variables what the task sees
     */
    Map<String, Object> brief(String businessKey, Map<String, Object> variables);

    /**
     * Whom the task is about, as it is now: asked when the task is made and whenever it is listed, and kept nowhere.
     *
     * @param variables what the process knows
     */
    default TaskSubject subject(String businessKey, Map<String, Object> variables) {
        return TaskSubject.NOBODY;
    }
}
