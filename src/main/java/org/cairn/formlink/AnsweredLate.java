package org.cairn.formlink;

import java.util.Map;
import org.cairn.form.SubmissionId;
import org.cairn.participant.ParticipantId;

/**
 * Somebody answered after the task that asked was over. The answer is recorded; nothing waits for it any more.
 *
 * @param about what the question was about, the business key of the process that asked
 * @param choices the answers that are no words, by key
 */
public record AnsweredLate(
        String formId, String about, ParticipantId who, SubmissionId submission, Map<String, Object> choices) {}
