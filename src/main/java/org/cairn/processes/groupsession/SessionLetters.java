package org.cairn.processes.groupsession;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.formlink.FormLinkDesk;
import org.cairn.group.GroupDesk;
import org.cairn.group.PeerGroup;
import org.cairn.mail.Attachment;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.Recipient;
import org.cairn.mail.calendar.Appointment;
import org.cairn.mail.calendar.Invitation;
import org.cairn.participant.Contact;
import org.cairn.processes.Letters;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.session.GroupSession;
import org.cairn.session.Guest;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to a group about its sessions; dates come with an entry for the reader's calendar. */
@Component
class SessionLetters {

    /** Whoever leads can write to the group until well after the session. */
    private static final Period AFTERWARDS = Period.ofDays(60);

    private final Letters letters;
    private final SessionWords words;
    private final SignUpDesk signUps;
    private final GroupDesk groups;
    private final ProgramDesk programs;
    private final FormLinkDesk links;
    private final Clock clock;

    SessionLetters(
            Letters letters,
            SessionWords words,
            SignUpDesk signUps,
            GroupDesk groups,
            ProgramDesk programs,
            FormLinkDesk links,
            Clock clock) {
        this.letters = letters;
        this.words = words;
        this.signUps = signUps;
        this.groups = groups;
        this.programs = programs;
        this.links = links;
        this.clock = clock;
    }

    /** The date, the agenda, and what can be done about both. */
    void invite(GroupSession session, SignUpId reader) {
        dated("session-invitation", session, reader);
    }

    /** Another date than the one before. */
    void moved(GroupSession session, SignUpId reader) {
        dated("session-moved", session, reader);
    }

    private void dated(String letter, GroupSession session, SignUpId reader) {
        send(letter, session, reader, Invitation.of(appointment(session, session.sequence()), recipient(reader)));
    }

    void tomorrow(GroupSession session, SignUpId reader) {
        send("session-tomorrow", session, reader, null);
    }

    /** It is off for everybody. */
    void calledOff(GroupSession session, SignUpId reader) {
        cancelled("session-called-off", session, reader);
    }

    /** The reader is in the group no more: its next session goes from the calendar. */
    void noLonger(GroupSession session, SignUpId reader) {
        cancelled("session-without-you", session, reader);
    }

    /** The reader pauses on that day. */
    void duringPause(GroupSession session, SignUpId reader) {
        cancelled("session-during-pause", session, reader);
    }

    private void cancelled(String letter, GroupSession session, SignUpId reader) {
        send(
                letter,
                session,
                reader,
                Invitation.cancelled(appointment(session, session.sequence()), recipient(reader)));
    }

    /** A question for the next session, to those who lead; nobody learns whose it is. */
    void question(GroupSession session, String question, String occasion) {
        for (SignUpId reader : groups.group(session.group()).leading()) {
            write("session-question", session, reader, occasion, Map.of("question", question));
        }
    }

    /** From one who leads to everybody else in the group; answers go to the writer. */
    void toGroup(GroupSession session, Contact writer, SignUpId from, String text, String occasion) {
        for (PeerGroup.Membership member : groups.group(session.group()).members()) {
            if (!member.signUp().equals(from)) {
                Map<String, Object> model = new HashMap<>();
                model.put("session", words.model(session, member.signUp()));
                model.put("partners", List.of(Letters.card(writer)));
                model.put("lines", text.lines().toList());
                letters.send(letters.order(
                                "group-message", signUps.signUp(member.signUp()), session.id() + "/" + occasion, model)
                        .replyTo(writer.email()));
            }
        }
    }

    /** What those who came thought, to those who lead. */
    void feedback(GroupSession session, Map<String, Object> feedback) {
        for (SignUpId reader : groups.group(session.group()).leading()) {
            write("session-feedback", session, reader, "once", Map.of("feedback", feedback));
        }
    }

    private void write(
            String letter, GroupSession session, SignUpId reader, String occasion, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("session", words.model(session, reader));
        letters.plain(letter, signUps.signUp(reader), session.id() + "/" + occasion, model);
    }

    private void send(String letter, GroupSession session, SignUpId reader, @Nullable Attachment calendar) {
        Map<String, Object> model = new HashMap<>();
        model.put("session", words.model(session, reader));
        model.put("links", links(session, reader));
        LetterOrder order = letters.order(
                        letter, signUps.signUp(reader), session.id() + "/" + session.sequence(), model)
                .inThread("session/" + session.id());
        letters.send(calendar == null ? order : order.with(List.of(calendar)));
    }

    private Map<String, String> links(GroupSession session, SignUpId reader) {
        SignUp signUp = signUps.signUp(reader);
        boolean leads = groups.group(session.group()).leading().contains(reader);
        Map<String, Object> given = new HashMap<>(Map.of(
                "programYearId",
                session.year().toString(),
                "title",
                session.title(),
                "when",
                words.when(session),
                "place",
                session.place(),
                "day",
                words.begins(session).toLocalDate().toString(),
                "time",
                words.begins(session).toLocalTime().toString()));
        said(session, reader).ifPresent(comes -> given.put("comes", comes ? "yes" : "no"));
        Map<String, String> all = new LinkedHashMap<>();
        for (SessionOffer offer : SessionOffer.values()) {
            if (leads || !offer.forLeaders()) {
                all.put(
                        offer.purpose(),
                        links.link(
                                offer.purpose(),
                                signUp.participant(),
                                session.id().toString(),
                                offer.purpose(),
                                given,
                                expires(offer, session)));
            }
        }
        return all;
    }

    private static Optional<Boolean> said(GroupSession session, SignUpId reader) {
        return session.guests().stream()
                .filter(guest -> guest.signUp().equals(reader))
                .findFirst()
                .map(Guest::comes);
    }

    private static Instant expires(SessionOffer offer, GroupSession session) {
        return offer.forLeaders() ? session.ends().plus(Duration.ofDays(AFTERWARDS.getDays())) : session.ends();
    }

    private Appointment appointment(GroupSession session, int sequence) {
        ProgramYear year = programs.year(session.year());
        return new Appointment(
                session.id().value(),
                sequence,
                year.programName() + ", group " + groups.group(session.group()).number() + ": " + session.title(),
                words.agenda(session),
                session.place(),
                SessionWords.video(session),
                session.begins(),
                session.ends(),
                year.contactEmail(),
                year.programName(),
                clock.instant());
    }

    private Recipient recipient(SignUpId reader) {
        Contact contact = signUps.contact(reader);
        return new Recipient(contact.name(), contact.email());
    }
}
