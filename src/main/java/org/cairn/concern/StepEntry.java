package org.cairn.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** One thing that was done about a concern. */
@Entity
@Table(name = "concern_step")
class StepEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column
    private UUID concern;

    @Column
    private String who;

    @Column
    private Instant at;

    @Column
    @Enumerated(EnumType.STRING)
    private Step what;

    @Transient
    private final boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected StepEntry() {
        fresh = false;
    }

    StepEntry(ConcernId concern, String who, Instant at, Step what) {
        this.id = UUID.randomUUID();
        this.concern = concern.value();
        this.who = who;
        this.at = at;
        this.what = what;
        this.fresh = true;
    }

    StepTaken view() {
        return new StepTaken(who, at, what);
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
