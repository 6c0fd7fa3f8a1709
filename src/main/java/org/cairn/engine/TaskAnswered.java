package org.cairn.engine;

import java.util.Map;
import org.cairn.form.SubmissionId;

/**
 * Somebody answered the form of a task. Published in the transaction that keeps the answer and completes the task.
 *
 * @param form id of the form
 * @param about business key of the process
 * @param assignee whose task it was: the id of a participant or of a user; empty if nobody's
 * @param actor who answered; somebody may answer for a participant
 * @param submission keeps every answer
 * @param choices the answers that are no words, by key; those that were left out are missing
 */
public record TaskAnswered(
        String form,
        String about,
        String assignee,
        String actor,
        SubmissionId submission,
        Map<String, Object> choices) {}
