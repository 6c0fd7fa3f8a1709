package org.cairn.signup;

/** Where a sign-up stands. */
public enum SignUpState {
    /** The address has not been confirmed. Nothing counts yet. */
    UNCONFIRMED("waits for the address to be confirmed"),
    /** A coordinator has to accept or decline. */
    VETTING("waits to be accepted by a coordinator"),
    /** A coordinator wants to look again, or something must be cleared up first. */
    HELD("held until a coordinator has looked at it"),
    /** Accepted, and in the market. A mentor stays here while running mentorships fill the capacity. */
    WAITING("accepted"),
    /** Out of the market for a while. */
    PAUSED("pausing"),
    /** A coordinator said no. */
    DECLINED("declined"),
    /** The person left. */
    WITHDRAWN("withdrawn"),
    /** The address was never confirmed. */
    EXPIRED("expired"),
    /** A mentee in a mentorship. */
    MATCHED("has a mentor");

    private final String words;

    SignUpState(String words) {
        this.words = words;
    }

    /** As it is told to people. */
    public String words() {
        return words;
    }

    /** Whether the sign-up is not over. */
    public boolean living() {
        return this != DECLINED && this != WITHDRAWN && this != EXPIRED;
    }
}
