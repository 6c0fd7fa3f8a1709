package org.cairn.participant;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows who wants to be forgotten, until it is done. */
@Component
@Transactional
public class ErasureDesk {

    private final JdbcClient database;
    private final ParticipantDesk participants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ErasureDesk(JdbcClient database, ParticipantDesk participants, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.participants = participants;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody wants to be forgotten; asking twice is asking once.
     *
     * @param programYear whose coordinators look at it
     */
    public ErasureId ask(ParticipantId who, UUID programYear) {
        participants.lock(who);
        Optional<ErasureId> open = open(who);
        ErasureId id = open.orElseGet(() -> add(who, programYear));
        events.publishEvent(new ErasureAsked(id, who, programYear, open.isPresent()));
        return id;
    }

    /** The request that is not settled yet. */
    @Transactional(readOnly = true)
    public Optional<ErasureId> open(ParticipantId who) {
        return database.sql("select id from erasure where participant = ?")
                .param(who.value())
                .query(UUID.class)
                .optional()
                .map(ErasureId::new);
    }

    /** @throws UnknownErasure if it is settled, or never was */
    @Transactional(readOnly = true)
    public ParticipantId who(ErasureId id) {
        return database.sql("select participant from erasure where id = ? and participant is not null")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(ParticipantId::new)
                .orElseThrow(() -> new UnknownErasure(id));
    }

    /** The person has not confirmed it, and stays. */
    public void letRest(ErasureId id) {
        settle(id, false);
    }

    /** It is done; nobody can tell any more whose request it was. */
    public void done(ErasureId id) {
        settle(id, true);
    }

    private void settle(ErasureId id, boolean erased) {
        database.sql("update erasure set participant = null, settled_at = ?, erased = ? where id = ?")
                .params(Timestamp.from(clock.instant()), erased, id.value())
                .update();
    }

    private ErasureId add(ParticipantId who, UUID programYear) {
        UUID id = UUID.randomUUID();
        database.sql("insert into erasure (id, participant, program_year, asked_at) values (?, ?, ?, ?)")
                .params(id, who.value(), programYear, Timestamp.from(clock.instant()))
                .update();
        return new ErasureId(id);
    }
}
