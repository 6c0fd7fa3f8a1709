package org.cairn.processes.groupsession;

import java.util.Optional;
import java.util.stream.Stream;

/** What people can do about a session by the links in its letters. Each is a form by the same name. */
enum SessionOffer {
    /** Say whether one comes. */
    COME("canYouCome"),
    /** Send those who lead a question, which reaches them without a name. */
    ASK("askYourGroup"),
    /** For those who lead: another date, or none. */
    MOVE("moveSession"),
    /** For those who lead: a letter to everybody in the group. */
    WRITE("writeToGroup"),
    /** For those who lead: lead no longer. */
    STEP_DOWN("stepDown");

    private final String purpose;

    SessionOffer(String purpose) {
        this.purpose = purpose;
    }

    /** The purpose of the link, the id of its form, and the name of the link in a letter. */
    String purpose() {
        return purpose;
    }

    boolean forLeaders() {
        return this == MOVE || this == WRITE || this == STEP_DOWN;
    }

    static Optional<SessionOffer> of(String purpose) {
        return Stream.of(values())
                .filter(offer -> offer.purpose.equals(purpose))
                .findFirst();
    }
}
