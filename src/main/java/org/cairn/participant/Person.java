package org.cairn.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.OneLine;
import org.jspecify.annotations.Nullable;

/** Somebody a program knows. */
@Entity
@Table(name = "participant")
class Person {

    static final int LONGEST_NAME = 120;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private String name;

    @Column
    private String email;

    @Column
    private @Nullable String phone;

    @Column
    private Instant knownSince;

    @Column
    private @Nullable String leftEmail;

    protected Person() {}

    Contact contact() {
        return new Contact(new ParticipantId(id), name, new EmailAddress(email), leftEmail == null ? phone : null);
    }

    /** From now on nothing reaches this person. */
    Person letGo() {
        if (leftEmail == null) {
            leftEmail = email;
            email = EmailAddress.ofNobody().value();
        }
        return this;
    }

    Person rename(String newName) {
        name = proper(newName);
        return this;
    }

    Person reachAt(@Nullable String newPhone) {
        phone = newPhone == null || newPhone.isBlank() ? null : newPhone.strip();
        return this;
    }

    Person moveTo(EmailAddress newEmail) {
        email = newEmail.value();
        return this;
    }

    boolean isNobody() {
        return leftEmail == null && new EmailAddress(email).reachesNobody();
    }

    /** A name without stray blanks, and without characters that nobody sees. */
    static String proper(String name) {
        String tidy = OneLine.of(name);
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw new Nameless(LONGEST_NAME);
        }
        return tidy;
    }
}
