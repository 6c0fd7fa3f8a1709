package org.cairn.group;

import java.util.List;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.SignUpId;

/**
 * Somebody who is to be placed in a group, as the sign-up says.
 *
 * @param year of study, as the form calls it; empty if nobody has said
 * @param wouldLead whether the person would help lead, and is in a year that may
 * @param slots the times that work; none: nothing was said, and every time counts
 * @param topics most important first
 * @param kinds what the person has in common with others, of what was said
 * @param with addresses of people to be with
 * @param apart addresses of people not to be with
 */
public record Peer(
        SignUpId signUp,
        ParticipantId participant,
        String name,
        String email,
        String year,
        boolean wouldLead,
        List<String> slots,
        List<String> topics,
        List<String> kinds,
        List<String> with,
        List<String> apart) {

    /** Whether one of the two does not want to be with the other. */
    boolean isApartFrom(Peer other) {
        return apart.contains(other.email) || other.apart.contains(email);
    }
}
