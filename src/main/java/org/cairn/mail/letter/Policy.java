package org.cairn.mail.letter;

/** What to do with a letter of which nobody can tell, after a crash, whether the mail server took it. */
public enum Policy {
    /** Send the identical message again. Somebody may get it twice. */
    RESEND,
    /** Leave it to a person. Somebody may get it late. */
    HOLD
}
