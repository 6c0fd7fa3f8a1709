package org.cairn.signup;

import java.util.List;
import java.util.Locale;
import org.cairn.program.Format;

/** What a person signs up to be. */
public enum Role {
    MENTOR,
    MENTEE,
    /** One of a group, in which everybody is both. */
    PEER;

    /** The two of a pair. */
    public static final List<Role> PAIR = List.of(MENTOR, MENTEE);

    /** What people can sign up to be in a program of that format. */
    public static List<Role> in(Format format) {
        return format == Format.GROUPS ? List.of(PEER) : PAIR;
    }

    /** As it stands in a sentence: mentor, mentee, peer. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sign-up form of this role. */
    public String form() {
        return switch (this) {
            case MENTOR -> "signUpMentor";
            case MENTEE -> "signUpMentee";
            case PEER -> "signUpPeer";
        };
    }
}
