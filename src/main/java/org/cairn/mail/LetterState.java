package org.cairn.mail;

/** Where a letter stands on its way out. */
public enum LetterState {
    /** Waits to be handed to the mail server. Nobody has got it. */
    QUEUED,
    /** The mail server has all but the end of it: from here to its reply nobody can tell who has it. */
    ARMED,
    /** The mail server has taken it. */
    SENT,
    /** In doubt after a crash; a person decides whether it goes again. */
    HELD,
    /** The mail server will never take it. */
    REFUSED
}
