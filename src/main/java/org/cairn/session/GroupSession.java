package org.cairn.session;

import java.time.Instant;
import java.util.List;
import org.cairn.group.GroupId;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;

/**
 * A session of one group.
 *
 * @param number of the planned session that it is
 * @param place a room, or the address of a video meeting; empty if nobody has said
 * @param sequence how often its date has changed since everybody had it
 * @param answersClosed whether nobody is asked any more what it was worth
 * @param guests everybody who has its date, and whoever came
 */
public record GroupSession(
        SessionId id,
        GroupId group,
        ProgramYearId year,
        int number,
        String title,
        Instant begins,
        Instant ends,
        String place,
        SessionState state,
        int sequence,
        boolean answersClosed,
        List<Guest> guests) {

    /** Those who came, in the order of the list. */
    public List<SignUpId> present() {
        return guests.stream().filter(Guest::came).map(Guest::signUp).toList();
    }

    /** Whether less than half of those who were expected came. */
    public boolean fewCame() {
        return 2 * present().size() < guests.size();
    }

    /** How it stands, in a few words, such as “12 of 16 came”. */
    public String standing() {
        return switch (state) {
            case PROPOSED -> "date not yet settled";
            case FIXED -> "everybody has the date";
            case CALLED_OFF -> "called off";
            case HELD -> present().size() + " of " + guests.size() + " came";
            case MISSED -> "did not take place";
            case UNTOLD -> "nobody has told how it was";
        };
    }
}
