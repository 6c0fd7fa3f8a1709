package org.cairn.signup;

import java.util.Map;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;

/** The answers of a sign-up that are the participant's, whatever they sign up for: the name and the telephone number. */
final class ContactAnswers {

    private ContactAnswers() {}

    /** An address is left out, since a new one has to be proved. */
    static void keep(ParticipantDesk participants, ParticipantId who, Map<String, Object> answers) {
        if (answers.get("name") instanceof String name && !name.isBlank()) {
            participants.rename(who, name);
        }
        if (answers.containsKey("phone")) {
            participants.changePhone(who, answers.get("phone") instanceof String phone ? phone : null);
        }
    }
}
