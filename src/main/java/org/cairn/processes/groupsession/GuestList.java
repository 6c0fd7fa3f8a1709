package org.cairn.processes.groupsession;

import org.cairn.group.GroupId;
import org.cairn.session.GroupSession;
import org.cairn.session.SessionDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** Keeps the sessions ahead in the calendars of those who are expected, and out of everybody else's. */
@Component
class GuestList {

    private final SessionDesk sessions;
    private final SessionLetters letters;

    GuestList(SessionDesk sessions, SessionLetters letters) {
        this.sessions = sessions;
        this.letters = letters;
    }

    /** Somebody has come into the group, pauses, or is back. Whoever has the right dates already gets no letter. */
    void fit(GroupId group, SignUpId who) {
        sessions.ahead(group).forEach(session -> fit(session, who));
    }

    /**
     * The same for one session.
     *
     * @return whether the person was expected before and still is
     */
    boolean fit(GroupSession session, SignUpId who) {
        boolean listed = listed(session, who);
        boolean expected = sessions.isFor(session, who);
        if (expected && !listed) {
            letters.invite(sessions.expect(session.id(), who), who);
        } else if (listed && !expected) {
            letters.duringPause(sessions.expectNoMore(session.id(), who), who);
        }
        return listed && expected;
    }

    /** Somebody's letters about the dates say more from now on than those before. */
    void inviteAgain(GroupId group, SignUpId who) {
        sessions.ahead(group).stream()
                .filter(session -> listed(session, who))
                .forEach(session -> letters.invite(sessions.expect(session.id(), who), who));
    }

    /** Somebody has left the group. */
    void strike(GroupId group, SignUpId who) {
        for (GroupSession session : sessions.ahead(group)) {
            if (listed(session, who)) {
                letters.noLonger(sessions.expectNoMore(session.id(), who), who);
            }
        }
    }

    private static boolean listed(GroupSession session, SignUpId who) {
        return session.guests().stream().anyMatch(guest -> guest.signUp().equals(who));
    }
}
