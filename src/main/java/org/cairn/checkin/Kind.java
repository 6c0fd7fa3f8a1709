package org.cairn.checkin;

/** What a pair is asked. */
public enum Kind {
    /** One question in the first weeks: have you met? */
    FIRST_CONTACT,
    /** In the pair's rhythm: how is it going? */
    CHECK_IN
}
