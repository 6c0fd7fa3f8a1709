package org.cairn.signup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramYearId;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up as it stands.
 *
 * @param answers by question key, without name, address and telephone number, which are the participant's: strings,
 *     lists of strings, whole numbers as Long, other numbers as BigDecimal, booleans
 * @param capacity how many mentees a mentor can take; 1 for a mentee
 * @param waitingSince the day on which the wait began; it is kept over pauses and mentorships that end
 * @param pausedUntil the day of the return; null unless PAUSED
 * @param heldUntil the day on which a coordinator looks again; null unless HELD with a date
 * @param told what the program was told of a person who has not spoken here; null: what is on file counts
 * @param reason why it is held or was declined, in a coordinator's or Cairn's words; private
 */
public record SignUp(
        SignUpId id,
        ProgramYearId year,
        ParticipantId participant,
        Role role,
        SignUpState state,
        Map<String, Object> answers,
        int capacity,
        Instant signedUpAt,
        @Nullable LocalDate waitingSince,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate heldUntil,
        @Nullable String reason,
        boolean imported,
        @Nullable Told told) {

    /** How somebody is called and reached who has not shown to own the address: nobody else's word counts for it. */
    public record Told(String name, @Nullable String phone) {}

    /** Whether the person pauses on a day; on the day of the return they do no longer. */
    public boolean pausesOn(LocalDate day) {
        return state == SignUpState.PAUSED && pausedUntil != null && pausedUntil.isAfter(day);
    }

    /** How the program knows the person: as it was told, or, once the person has spoken here, as it stands on file. */
    public Contact contact(Contact onFile) {
        return told == null ? onFile : new Contact(onFile.id(), told.name(), onFile.email(), told.phone());
    }
}
