package org.cairn.processes.groupsession;

import org.cairn.session.GroupSession;

/** How a session stands, in a few words. */
public final class SessionStandings {

    private SessionStandings() {}

    /** Such as “12 of 16 came”. */
    public static String words(GroupSession session) {
        return switch (session.state()) {
            case PROPOSED -> "date not yet settled";
            case FIXED -> "everybody has the date";
            case CALLED_OFF -> "called off";
            case HELD -> session.present().size() + " of " + session.guests().size() + " came";
            case MISSED -> "did not take place";
            case UNTOLD -> "nobody has told how it was";
        };
    }
}
