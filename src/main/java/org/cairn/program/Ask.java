package org.cairn.program;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a program asks people by email, each with a patience of its own. */
public enum Ask {
    /** Somebody who signed up: is this your address? */
    CONFIRMATION,
    /** A mentor: will you take this mentee? */
    CONSENT,
    /** Both: have you met? */
    FIRST_CONTACT,
    /** A mentee: how is it going? */
    CHECK_IN_MENTEE,
    /** A mentor: how is it going? */
    CHECK_IN_MENTOR,
    /** Both: what was this year worth? */
    REVIEW,
    /** Both: would you like to go on? */
    RENEWAL,
    /** Both: a last word. */
    CLOSING,
    /** A former mentee, a year later: what became of it? */
    OUTCOMES,
    /** Those who lead a group: does this date suit? */
    SESSION_DATE,
    /** Those who lead a group: who was there? */
    SESSION_ATTENDANCE,
    /** Whoever was there: what was it worth? */
    SESSION_FEEDBACK,
    /** Somebody of an upper year: would you lead your group? */
    LEAD_GROUP;

    /** As a diagram writes it: {@code checkInMentee}. */
    public String word() {
        String name = name().toLowerCase(Locale.ROOT);
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            boolean begins = at > 0 && name.charAt(at - 1) == '_';
            if (name.charAt(at) != '_') {
                word.append(begins ? Character.toUpperCase(name.charAt(at)) : name.charAt(at));
            }
        }
        return word.toString();
    }

    /** The one that a diagram calls so. */
    public static Optional<Ask> of(String word) {
        return Arrays.stream(values()).filter(ask -> ask.word().equals(word)).findFirst();
    }
}
