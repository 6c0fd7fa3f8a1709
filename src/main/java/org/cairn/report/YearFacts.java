package org.cairn.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.checkin.CheckIn;
import org.cairn.matching.ProposalFate;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpId;
import org.cairn.yearend.Renewal;
import org.cairn.yearend.Review;
import org.jspecify.annotations.Nullable;

/** Everything that a report is made of, as the modules know it on one day. */
record YearFacts(
        ProgramYear year,
        LocalDate today,
        List<SignUp> signUps,
        List<ProposalFate> proposals,
        List<Mentorship> mentorships,
        List<CheckIn> checkIns,
        List<Review> reviews,
        List<Renewal> renewals,
        Map<ParticipantId, Contact> contacts) {

    /** The person behind each sign-up. */
    Map<SignUpId, ParticipantId> people() {
        Map<SignUpId, ParticipantId> people = new HashMap<>();
        signUps.forEach(signUp -> people.put(signUp.id(), signUp.participant()));
        return people;
    }

    /** The person behind one of the two members of each pair. */
    Map<MentorshipId, ParticipantId> members(Role role) {
        Map<SignUpId, ParticipantId> people = people();
        Map<MentorshipId, ParticipantId> members = new HashMap<>();
        for (Mentorship pair : mentorships) {
            ParticipantId member = people.get(pair.member(role));
            if (member != null) {
                members.put(pair.id(), member);
            }
        }
        return members;
    }

    String name(SignUpId id) {
        ParticipantId who = people().get(id);
        Contact contact = who == null ? null : contacts.get(who);
        return contact == null ? "somebody" : contact.name();
    }

    /** The day up to which people have waited: today, or that on which the year was closed. */
    LocalDate until() {
        Instant closed = year.closedAt();
        return closed == null ? today : LocalDate.ofInstant(closed, year.zone());
    }

    /**
     * The moment from which the reviews of the year are taken for complete: its closing, or the first moment after its end
     * at which nobody was waited for. Null while neither has come. Once it has, it stays what it is, whatever follows.
     */
    @Nullable
    Instant reviewed() {
        Instant closed = year.closedAt();
        Instant quiet = quiet();
        return quiet == null || closed != null && closed.isBefore(quiet) ? closed : quiet;
    }

    private @Nullable Instant quiet() {
        LocalDate end = year.yearStart().plusMonths(year.months());
        if (today.isBefore(end)) {
            return null;
        }
        Instant quiet = end.atStartOfDay(year.zone()).toInstant();
        for (Review review : reviews) { // the first one comes first
            Instant closed = review.closedAt();
            if (!review.openedAt().isAfter(quiet) && closed == null) {
                return null;
            }
            if (!review.openedAt().isAfter(quiet) && closed != null && closed.isAfter(quiet)) {
                quiet = closed;
            }
        }
        return quiet;
    }

    /**
     * Of each pair the first review since the year began: pairs that have come from an earlier year may have had one there,
     * and those that go on will have another.
     */
    Map<MentorshipId, Review> firstReviews() {
        Instant begun = year.yearStart().atStartOfDay(year.zone()).toInstant();
        Map<MentorshipId, Review> first = new HashMap<>();
        reviews.stream()
                .filter(review -> !review.openedAt().isBefore(begun))
                .forEach(review -> first.putIfAbsent(review.mentorship(), review));
        return first;
    }

    /** Those questions for whose answers nobody waits any more, the first one first. */
    Stream<CheckIn> closedCheckIns() {
        return checkIns.stream().filter(CheckIn::closed).sorted(Comparator.comparing(CheckIn::openedOn));
    }
}
