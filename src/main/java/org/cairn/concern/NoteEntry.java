package org.cairn.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What a handler wrote down about a concern, sealed. */
@Entity
@Table(name = "concern_note")
class NoteEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column
    private UUID concern;

    @Column
    private String who;

    @Column
    private Instant at;

    @Column
    private byte[] sealed;

    @Transient
    private final boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected NoteEntry() {
        fresh = false;
    }

    NoteEntry(UUID id, ConcernId concern, String who, Instant at, byte[] sealed) {
        this.id = id;
        this.concern = concern.value();
        this.who = who;
        this.at = at;
        this.sealed = sealed;
        this.fresh = true;
    }

    String who() {
        return who;
    }

    Instant at() {
        return at;
    }

    byte[] sealed() {
        return sealed;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
