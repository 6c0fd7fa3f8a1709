package org.cairn.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.cairn.participant.ParticipantId;
import org.springframework.data.domain.Persistable;

/** Somebody who is proposed to nobody, in whichever role and year, until somebody releases them. */
@Entity
@Table(name = "matching_hold")
class Hold implements Persistable<UUID> {

    @Id
    private UUID participant;

    @Column
    private Instant since;

    @Transient
    private final boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Hold() {
        fresh = false;
    }

    Hold(ParticipantId participant, Instant since) {
        this.participant = participant.value();
        this.since = since;
        fresh = true;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    @Override
    public UUID getId() {
        return participant;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
