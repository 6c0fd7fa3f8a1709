package org.cairn.processes.personal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.formlink.FormLinkDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.MailDesk;
import org.cairn.mail.Recipient;
import org.cairn.mail.Sender;
import org.cairn.participant.AddressTaken;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramYear;
import org.springframework.stereotype.Component;

/** Moves somebody to another email address, once a letter to it has been answered; the old address hears of it. */
@Component
class NewAddress {

    private final ParticipantDesk participants;
    private final PersonalYears years;
    private final PersonalOffers offers;
    private final FormLinkDesk links;
    private final MailDesk mail;

    NewAddress(
            ParticipantDesk participants,
            PersonalYears years,
            PersonalOffers offers,
            FormLinkDesk links,
            MailDesk mail) {
        this.participants = participants;
        this.years = years;
        this.offers = offers;
        this.links = links;
        this.mail = mail;
    }

    /** Writes to the new address. Whether somebody is known there is not told to who only types it. */
    void write(ParticipantId who, String typed) {
        EmailAddress address = new EmailAddress(typed);
        Contact contact = participants.contact(who);
        if (address.equals(contact.email())) {
            return;
        }
        ProgramYear year = years.latest(who);
        String link = offers.link(
                PersonalOffer.CONFIRM_NEW_ADDRESS,
                who,
                address.value(),
                year.id(),
                Map.of("newEmail", address.value()));
        send("confirm-new-address", year, new Recipient(contact.name(), address), Map.of("link", link));
    }

    /** @throws AddressTaken if the address is another person's by now */
    void take(ParticipantId who, String confirmed) {
        EmailAddress address = new EmailAddress(confirmed);
        Contact before = participants.contact(who);
        if (address.equals(before.email())) {
            return;
        }
        participants.changeEmail(who, address);
        links.revokeAllBut(who, PersonalOffer.CONFIRM_NEW_ADDRESS.purpose(), confirmed);
        send("address-changed", years.latest(who), new Recipient(before.name(), before.email()), Map.of());
    }

    private void send(String letter, ProgramYear year, Recipient to, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("program", Map.of("name", year.programName(), "year", year.label()));
        mail.queue(LetterOrder.of(
                        letter,
                        new Sender(year.programName(), year.contactName(), year.contactEmail(), null),
                        to,
                        model,
                        letter + "/" + UUID.randomUUID(),
                        year.id().toString())
                .atOnce());
    }
}
