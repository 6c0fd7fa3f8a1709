package org.cairn.processes;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.formlink.FormLinkDesk;
import org.cairn.kernel.InWords;
import org.cairn.kernel.OneLine;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.MailDesk;
import org.cairn.mail.Recipient;
import org.cairn.mail.Sender;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpState;
import org.springframework.stereotype.Service;

/** Writes to people about their sign-ups, in the name of their program. Nothing is sent here: letters are queued. */
@Service
public class Letters {

    /** What a standing offer is for, with the form that it opens; empty: the one for signing up. */
    public enum Offer {
        CHANGE("change", ""),
        PAUSE("pause", "pauseSignUp"),
        WITHDRAW("withdraw", "withdrawSignUp"),
        COME_BACK("comeBack", "comeBack"),
        JOIN_AGAIN("joinAgain", "");

        private final String purpose;
        private final String form;

        Offer(String purpose, String form) {
            this.purpose = purpose;
            this.form = form;
        }

        /** The word of the link's purpose, and of the link in a letter. */
        public String purpose() {
            return purpose;
        }
    }

    private static final List<Offer> USUAL = List.of(Offer.CHANGE, Offer.PAUSE, Offer.WITHDRAW);
    private static final List<Offer> OF_PEERS = List.of(Offer.CHANGE, Offer.WITHDRAW);
    private static final Period OFFERED = Period.ofDays(400);

    private final MailDesk mail;
    private final ProgramDesk programs;
    private final ParticipantDesk participants;
    private final SignUpDesk signUps;
    private final FormLinkDesk formLinks;
    private final AnswerSheet sheet;
    private final MentorshipDesk mentorships;
    private final Clock clock;

    Letters(
            MailDesk mail,
            ProgramDesk programs,
            ParticipantDesk participants,
            SignUpDesk signUps,
            FormLinkDesk formLinks,
            AnswerSheet sheet,
            MentorshipDesk mentorships,
            Clock clock) {
        this.mentorships = mentorships;
        this.mail = mail;
        this.programs = programs;
        this.participants = participants;
        this.signUps = signUps;
        this.formLinks = formLinks;
        this.sheet = sheet;
        this.clock = clock;
    }

    /**
     * A letter to somebody about the own sign-up.
     *
     * @param occasion what tells this letter from the same one at another time
     * @param model what it speaks of beyond the program, the reader and the role
     */
    public LetterOrder order(String letter, SignUp reader, String occasion, Map<String, Object> model) {
        return order(letter, reader, programs.year(reader.year()), occasion, model);
    }

    /** The same in the name of another year of the program than the sign-up's. */
    public LetterOrder order(
            String letter, SignUp reader, ProgramYear year, String occasion, Map<String, Object> model) {
        Contact contact = participants.contact(reader.participant());
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("program", program(year));
        whole.put("role", reader.role().word());
        LetterOrder order = LetterOrder.of(
                letter,
                new Sender(year.programName(), year.contactName(), year.contactEmail(), null),
                new Recipient(contact.name(), contact.email()),
                whole,
                letter + "/" + reader.id() + "/" + occasion,
                reader.id().toString());
        return reader.state() == SignUpState.UNCONFIRMED
                ? order
                : order.readBy(reader.participant().value());
    }

    /** Queues a letter without offers. */
    public void plain(String letter, SignUp reader, String occasion, Map<String, Object> model) {
        send(order(letter, reader, occasion, model));
    }

    /** Queues a letter that offers to change the answers, to pause and to leave. */
    public void offering(String letter, SignUp reader, String occasion, Map<String, Object> model) {
        Map<String, String> links = links(reader);
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("links", links);
        send(order(letter, reader, occasion, whole)
                .optOut(URI.create(String.valueOf(links.get(Offer.WITHDRAW.purpose())))));
    }

    /** Queues what was ordered. */
    public void send(LetterOrder order) {
        mail.queue(order);
    }

    /** Links to change the answers, to pause and to leave, by these words. */
    public Map<String, String> links(SignUp reader) {
        return links(reader, reader.role() == Role.PEER ? OF_PEERS : USUAL, OFFERED);
    }

    /** Links for standing offers, by the word of each. */
    public Map<String, String> links(SignUp reader, List<Offer> offers, Period open) {
        Instant expires = clock.instant().plus(open);
        Map<String, String> links = new LinkedHashMap<>();
        for (Offer offer : offers) {
            Map<String, Object> prefill = new HashMap<>();
            if (offer == Offer.CHANGE) {
                prefill.putAll(signUps.prefill(reader.id()));
            } else if (offer == Offer.JOIN_AGAIN) {
                prefill.putAll(sheet.aYearOn(reader.role(), signUps.prefill(reader.id())));
            }
            if (offer == Offer.COME_BACK) {
                prefill.put("wayBack", wayBack(reader));
            }
            prefill.put("programYearId", reader.year().toString());
            String form = offer.form.isEmpty() ? reader.role().form() : offer.form;
            links.put(
                    offer.purpose,
                    formLinks.link(
                            offer.purpose, reader.participant(), reader.id().toString(), form, prefill, expires));
        }
        return links;
    }

    /** What somebody who left comes back to: {@code inLine}, {@code newMentor} or {@code mentor}. */
    private String wayBack(SignUp reader) {
        if (reader.role() == Role.MENTOR) {
            return "mentor";
        }
        return mentorships.of(reader.id()).isEmpty() ? "inLine" : "newMentor";
    }

    /** What tells a letter of today from the same of another day. */
    public String today(ProgramYearId year) {
        return programs.today(year).toString();
    }

    /** How a letter tells its reader of somebody else. */
    public static Map<String, Object> card(Contact contact) {
        Recipient person = new Recipient(contact.name(), contact.email());
        Map<String, Object> card = new HashMap<>();
        card.put("name", person.name());
        card.put("firstName", person.firstName());
        card.put("email", contact.email().value());
        card.put("phone", contact.phone() == null ? "" : OneLine.unlinked(contact.phone()));
        return card;
    }

    /** A day in words. */
    public static String day(LocalDate day) {
        return InWords.day(day);
    }

    /** A day in words that may be far away. */
    public static String dayAndYear(LocalDate day) {
        return InWords.dayAndYear(day);
    }

    private static Map<String, Object> program(ProgramYear year) {
        return Map.of(
                "name", year.programName(),
                "year", year.label(),
                "contactName", year.contactName(),
                "contactEmail", year.contactEmail().value());
    }
}
