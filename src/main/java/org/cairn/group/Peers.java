package org.cairn.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Component;

/** Reads the answers of sign-up-peer.form as somebody who is to be placed. */
@Component
class Peers {

    private static final String YES = "yes";
    private static final List<String> TOPICS = List.of("topic1", "topic2", "topic3", "topic4");

    /** What somebody need not say, and does not count if it is this. */
    private static final String UNSAID = "unsaid";

    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final ProgramDesk programs;

    Peers(SignUpDesk signUps, ParticipantDesk participants, ProgramDesk programs) {
        this.signUps = signUps;
        this.participants = participants;
        this.programs = programs;
    }

    /** Those for whom groups are made: who is part of the program and came in time, in the order of arrival. */
    List<Peer> inTime(ProgramYearId id) {
        ProgramYear year = programs.year(id);
        return peers(
                year,
                signUps.waiting(id, Role.PEER).stream()
                        .filter(one -> !year.isLate(one.signedUpAt()))
                        .toList());
    }

    /** Everybody who is part of the program and does not pause, in the order of arrival. */
    List<Peer> present(ProgramYearId id) {
        return peers(programs.year(id), signUps.waiting(id, Role.PEER));
    }

    /** Everybody who is part of the program, in the order of arrival. */
    List<Peer> all(ProgramYearId id) {
        return peers(programs.year(id), signUps.waitingOrPausing(id, Role.PEER));
    }

    private List<Peer> peers(ProgramYear year, List<SignUp> all) {
        Map<ParticipantId, Contact> contacts =
                participants.contacts(all.stream().map(SignUp::participant).toList());
        return all.stream()
                .map(one -> peer(one, Objects.requireNonNull(contacts.get(one.participant())), year))
                .toList();
    }

    private static Peer peer(SignUp signUp, Contact onFile, ProgramYear year) {
        Contact contact = signUp.contact(onFile);
        Map<String, Object> answers = signUp.answers();
        String yearOfStudy = text(answers, "year");
        return new Peer(
                signUp.id(),
                signUp.participant(),
                contact.name(),
                contact.email().value().toLowerCase(Locale.ROOT),
                yearOfStudy,
                YES.equals(text(answers, "facilitator"))
                        && year.arrangements().groups().leading().contains(yearOfStudy),
                list(answers, "slots"),
                TOPICS.stream()
                        .map(key -> text(answers, key))
                        .filter(topic -> !topic.isEmpty())
                        .distinct()
                        .toList(),
                kinds(answers),
                addresses(answers, "with"),
                addresses(answers, "apart"));
    }

    private static List<String> kinds(Map<String, Object> answers) {
        List<String> kinds = new ArrayList<>();
        String gender = text(answers, "gender");
        if (!gender.isEmpty() && !gender.equals(UNSAID)) {
            kinds.add("gender: " + gender);
        }
        if (text(answers, "minority").equals(YES)) {
            kinds.add("underrepresented in medicine");
        }
        return List.copyOf(kinds);
    }

    private static String text(Map<String, Object> answers, String key) {
        return Objects.toString(answers.get(key), "").strip();
    }

    private static List<String> list(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<String> addresses(Map<String, Object> answers, String key) {
        return Stream.of(text(answers, key).toLowerCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }
}
