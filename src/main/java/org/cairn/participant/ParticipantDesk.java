package org.cairn.participant;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows who is behind an address, and how to reach them. */
@Component
@Transactional
public class ParticipantDesk {

    private static final String NOBODY = "Somebody who has left";

    private final People people;
    private final FormerEmails formerEmails;
    private final Clock clock;

    ParticipantDesk(People people, FormerEmails formerEmails, Clock clock) {
        this.formerEmails = formerEmails;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The person behind an address, made if nobody is known there. Somebody who is known keeps the name on file: whoever
     * types an address has not proved to be its owner.
     *
     * @throws Nameless if the name is blank or too long
     */
    public Contact welcome(EmailAddress email, String name) {
        people.meet(UUID.randomUUID(), Person.proper(name), email.value(), clock.instant());
        return find(email).orElseThrow();
    }

    /** @throws UnknownParticipant if there is nobody with this id */
    @Transactional(readOnly = true)
    public Contact contact(ParticipantId id) {
        return person(id).contact();
    }

    /**
     * Until the end of the transaction nobody else signs this person up or changes anything about them.
     *
     * @throws UnknownParticipant if there is nobody with this id
     */
    public void lock(ParticipantId id) {
        if (people.lock(id.value()).isEmpty()) {
            throw new UnknownParticipant(id);
        }
    }

    /** The contacts of many at once. */
    @Transactional(readOnly = true)
    public Map<ParticipantId, Contact> contacts(Collection<ParticipantId> ids) {
        return people.findByIdIn(ids.stream().map(ParticipantId::value).toList()).stream()
                .map(Person::contact)
                .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    /** Who is known at an address. */
    @Transactional(readOnly = true)
    public Optional<Contact> find(EmailAddress email) {
        return people.findByEmail(email.value()).map(Person::contact);
    }

    /** @throws AddressTaken if the address is another person's */
    public void changeEmail(ParticipantId id, EmailAddress email) {
        Person person = person(id);
        if (find(email).filter(other -> !other.id().equals(id)).isPresent()) {
            throw new AddressTaken();
        }
        formerEmails.keep(id, person.contact().email());
        people.save(person.moveTo(email));
    }

    /** Where those are reached now who were reached at this address before they gave another one. */
    @Transactional(readOnly = true)
    public Set<EmailAddress> formerlyAt(EmailAddress email) {
        return formerEmails.now(email);
    }

    /** @throws Nameless if the name is blank or too long */
    public void rename(ParticipantId id, String name) {
        people.save(person(id).rename(name));
    }

    /** Records a telephone number, or, with null or blanks, that there is none. */
    public void changePhone(ParticipantId id, @Nullable String phone) {
        people.save(person(id).reachAt(phone));
    }

    /** No letter reaches this person any more, and the address is free. The name stays until {@link #remove}. */
    public void letGo(ParticipantId id) {
        people.save(person(id).letGo());
    }

    /** Makes somebody who is nobody, to stand where a person stood. */
    public ParticipantId nobody() {
        UUID id = UUID.randomUUID();
        people.meet(id, NOBODY, EmailAddress.ofNobody().value(), clock.instant());
        return new ParticipantId(id);
    }

    /** Whether this is nobody, in the place of somebody who is forgotten. */
    @Transactional(readOnly = true)
    public boolean isNobody(ParticipantId id) {
        return person(id).isNobody();
    }

    /** Removes a person to whom nothing refers any more. */
    public void remove(ParticipantId id) {
        people.deleteById(id.value());
    }

    private Person person(ParticipantId id) {
        return people.findById(id.value()).orElseThrow(() -> new UnknownParticipant(id));
    }
}
