package org.cairn.formlink;

import java.util.Map;
import org.cairn.form.SubmissionId;
import org.cairn.participant.ParticipantId;

/**
 * Somebody sent the form of a standing offer. Heard in the transaction that records it: a listener that throws a
 * {@link org.cairn.kernel.Refusal} undoes the answer, and the person reads its sentence beside the form.
 *
 * @param purpose what the offer is for, such as {@code pause}
 * @param subject what it is about, such as the id of a sign-up
 * @param answers all answers, words included
 */
public record LinkAnswered(
        String purpose, String subject, ParticipantId who, SubmissionId submission, Map<String, Object> answers) {}
