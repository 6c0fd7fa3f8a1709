package org.cairn.report;

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

    /** Those questions for whose answers nobody waits any more, the first one first. */
    Stream<CheckIn> closedCheckIns() {
        return checkIns.stream().filter(CheckIn::closed).sorted(Comparator.comparing(CheckIn::openedOn));
    }
}
