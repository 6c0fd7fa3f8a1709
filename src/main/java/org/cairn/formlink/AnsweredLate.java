package org.cairn.formlink;

import org.cairn.form.SubmissionId;
import org.cairn.participant.ParticipantId;

/**
 * Somebody answered after the task that asked was over. The answer is recorded; nothing waits for it any more.
 *
 * @param about what the question was about, the business key of the process that asked
 */
public record AnsweredLate(String formId, String about, ParticipantId who, SubmissionId submission) {}
