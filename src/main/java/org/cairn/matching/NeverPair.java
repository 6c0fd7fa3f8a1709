package org.cairn.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.cairn.participant.ParticipantId;
import org.springframework.data.domain.Persistable;

/** Two people who are not proposed to each other again. */
@Entity
@Table(name = "matching_never")
class NeverPair implements Persistable<UUID> {

    /** Why. */
    enum Cause {
        VETOED("a coordinator has ruled this pairing out"),
        DECLINED("the mentor has said no to this pairing before"),
        LAPSED("the mentor did not answer when asked about this pairing"),
        PARTED("the two had a mentorship that has ended"),
        EARLIER("the two were a pair before the program came here");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    @Id
    private UUID id;

    @Column
    private UUID mentee;

    @Column
    private UUID mentor;

    @Column
    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column
    private Instant since;

    @Transient
    private final boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected NeverPair() {
        fresh = false;
    }

    NeverPair(ParticipantId mentee, ParticipantId mentor, Cause cause, Instant since) {
        id = UUID.randomUUID();
        this.mentee = mentee.value();
        this.mentor = mentor.value();
        this.cause = cause;
        this.since = since;
        fresh = true;
    }

    ParticipantId mentee() {
        return new ParticipantId(mentee);
    }

    ParticipantId mentor() {
        return new ParticipantId(mentor);
    }

    Cause cause() {
        return cause;
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
