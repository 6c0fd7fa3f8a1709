package org.cairn.yearend;

import org.cairn.signup.Role;

/** What two people want who were asked whether they would like to go on. */
public enum Wishes {
    BOTH("both"),
    ONE_SILENT("oneSilent"),
    NO("no"),
    SILENT("silent");

    private final String word;

    Wishes(String word) {
        this.word = word;
    }

    /** As the diagram reads it. */
    public String word() {
        return word;
    }

    static Wishes of(Renewal renewal) {
        boolean mentor = renewal.answer(Role.MENTOR).isPresent();
        boolean mentee = renewal.answer(Role.MENTEE).isPresent();
        if (renewal.declined()) {
            return NO;
        }
        if (mentor && mentee) {
            return BOTH;
        }
        return mentor || mentee ? ONE_SILENT : SILENT;
    }
}
