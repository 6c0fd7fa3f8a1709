package org.cairn.engine;

import java.util.Map;

/**
 * What a person must read to work on a task: texts, tables and options. It goes with the task, is visible in its form
 * and enters neither the process nor the history.
 */
public interface TaskBriefing {

    /** Id of the form whose tasks are briefed. */
    String form();

    /**
     * Reading matter by the name under which the form shows it.
     *
     * @param businessKey id of the thing the process is about
     * @param variables what the task sees
     */
    Map<String, Object> brief(String businessKey, Map<String, Object> variables);
}
