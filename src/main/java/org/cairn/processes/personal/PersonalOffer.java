package org.cairn.processes.personal;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody can do on the own page, beyond what every letter offers. Each is a form by the same name. */
public enum PersonalOffer {
    /** Rest from a mentorship until a day. */
    PAUSE_MENTORSHIP("pauseMentorship"),
    /** Go on before that day. */
    RESUME_MENTORSHIP("resumeMentorship"),
    /** Rest from a group until a day. */
    PAUSE_GROUP("pauseGroup"),
    /** Come back to it before that day. */
    RESUME_GROUP("resumeGroup"),
    /** Say that something about the mentorship has to change. */
    OTHER_MENTOR("otherMentor"),
    /** Give another email address. */
    CHANGE_ADDRESS("changeAddress"),
    /** Say in a letter to the other address that it is the own one. */
    CONFIRM_NEW_ADDRESS("confirmNewAddress"),
    /** Ask to be forgotten. */
    ERASE_ME("eraseMe");

    private final String purpose;

    PersonalOffer(String purpose) {
        this.purpose = purpose;
    }

    /** The purpose of the link, and the id of the form. */
    public String purpose() {
        return purpose;
    }

    static Optional<PersonalOffer> of(String purpose) {
        return Stream.of(values())
                .filter(offer -> offer.purpose.equals(purpose))
                .findFirst();
    }
}
