package org.cairn.session;

import java.util.List;
import java.util.Optional;

/**
 * What a program year plans for its groups.
 *
 * @param seen tells this plan from what others make of it
 * @param sessions by the week in which they are
 */
public record SessionPlan(long seen, List<PlannedSession> sessions) {

    public SessionPlan {
        sessions = List.copyOf(sessions);
    }

    /** The session of that number; empty if it is not planned any more. */
    public Optional<PlannedSession> session(int number) {
        return sessions.stream().filter(one -> one.number() == number).findFirst();
    }
}
