package org.cairn.web.people;

import org.cairn.signup.SignUpState;

/** Where somebody stands, as a coordinator looks for people. A mentor may stand in several ways at once. */
enum Standing {
    UNCONFIRMED("Address not confirmed"),
    VETTING("To be vetted"),
    HELD("On hold"),
    WAITING("Waiting"),
    PROPOSED("Proposed to somebody"),
    PAIRED("In a mentorship"),
    GROUPED("In a group"),
    PAUSED("Pausing"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn"),
    EXPIRED("Expired");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** As it stands in a list to choose from. */
    String words() {
        return words;
    }

    static Standing of(SignUpState state) {
        return state == SignUpState.MATCHED ? PAIRED : valueOf(state.name());
    }
}
