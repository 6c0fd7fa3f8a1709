package org.cairn.formlink;

import java.util.Optional;
import org.cairn.participant.ParticipantId;

/** Says whether a standing offer can be taken now, so that nobody fills in a form in vain. */
@FunctionalInterface
public interface OfferCheck {

    /** Where the person stands, and what to do instead: sentences for the person. */
    record Obstacle(String heading, String words) {}

    /**
     * Why an offer cannot be taken now; empty if it can, or if it is somebody else's offer.
     *
     * @param purpose what the offer is for, such as {@code pause}
     * @param subject what it is about, such as the id of a sign-up
     * @param who would take it
     */
    Optional<Obstacle> obstacle(String purpose, String subject, ParticipantId who);
}
