package org.cairn.session;

/** How a session stands. */
public enum SessionState {
    /** Those who lead the group are asked for the date. */
    PROPOSED,
    /** The date stands, and everybody has it. */
    FIXED,
    /** It was called off before it began. */
    CALLED_OFF,
    /** It took place. */
    HELD,
    /** It did not take place, although nobody had called it off. */
    MISSED,
    /** Nobody has told whether it took place. */
    UNTOLD;

    /** Whether it may still take place at its date. */
    public boolean ahead() {
        return this == PROPOSED || this == FIXED;
    }
}
