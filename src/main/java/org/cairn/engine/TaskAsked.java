package org.cairn.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task waits for a participant. Published in the transaction that creates the task.
 *
 * @param assignee id of the participant
 * @param form id of the form
 * @param formJson the form as it is now; later deployments do not change what was asked
 * @param values what the form reads: the variables that the task sees, briefing included
 * @param letter the letter that asks, empty if the diagram names none
 * @param about business key of the process
 * @param programYearId variable of that name, empty if there is none
 * @param due when an answer is hoped for
 */
public record TaskAsked(
        String taskId,
        String assignee,
        String form,
        String formJson,
        Map<String, Object> values,
        String letter,
        String about,
        String programYearId,
        @Nullable Instant due) {}
