package org.cairn.checkin;

import java.util.Map;
import java.util.Optional;
import org.cairn.form.Reply;
import org.cairn.signup.Role;

/** What one of the two answered. */
public record CheckInAnswer(Role role, Reply reply) {

    /** Whether it came when nobody waited for it any more. */
    public boolean late() {
        return reply.late();
    }

    /** Whether the two have met. */
    public boolean met() {
        return "yes".equals(choices().get("met"));
    }

    /** Of a first contact: whether the other side does not answer. */
    boolean leftAlone() {
        return "noAnswer".equals(choices().get("met"));
    }

    /** Of a first contact: whether they have a date. */
    boolean dated() {
        return "date".equals(choices().get("met"));
    }

    /** How it feels, if that was answered. */
    public Optional<Feeling> feeling() {
        return Feeling.of(choices().get("feels"));
    }

    /** How often they say that they have met; 0 if they have not. */
    public int meetings() {
        return choices().get("meetings") instanceof Number meetings ? meetings.intValue() : met() ? 1 : 0;
    }

    /** Whether somebody of the program should get in touch. */
    public boolean callWanted() {
        return Boolean.TRUE.equals(choices().get("call"));
    }

    private Map<String, Object> choices() {
        return reply.choices();
    }
}
