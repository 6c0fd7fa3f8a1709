package org.cairn.formlink;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One mailed address of a personal form; its secret is known to nobody but the reader of the letter. */
@Entity
@Table(name = "personal_link")
class PersonalLink implements Persistable<byte[]> {

    @Id
    private byte[] hash;

    @Column(name = "personal_form_id")
    private UUID personalFormId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column
    private boolean renewal;

    protected PersonalLink() {}

    PersonalLink(LinkToken token, UUID personalFormId, Instant madeAt, Instant expiresAt, boolean renewal) {
        this.hash = token.hash();
        this.personalFormId = personalFormId;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
        this.renewal = renewal;
    }

    byte[] hash() {
        return hash;
    }

    UUID form() {
        return personalFormId;
    }

    Instant expires() {
        return expiresAt;
    }

    boolean opens(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    @Override
    public byte[] getId() {
        return hash;
    }

    /** Links are written once and never changed through the entity. */
    @Override
    public boolean isNew() {
        return true;
    }
}
