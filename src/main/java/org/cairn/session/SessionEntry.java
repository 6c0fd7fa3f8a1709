package org.cairn.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.group.GroupId;
import org.cairn.program.ProgramYearId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A session of one group. */
@Entity
@Table(name = "group_session")
class SessionEntry extends AbstractAggregateRoot<SessionEntry> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private UUID peerGroup;

    @Column
    private UUID programYear;

    @Column
    private int number;

    @Column
    private String title;

    @Column
    private Instant begins;

    @Column
    private int minutes;

    @Column
    private String place;

    @Column
    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Column
    private boolean told;

    @Column
    private int sequence;

    @Column
    private boolean answersClosed;

    protected SessionEntry() {}

    SessionEntry(GroupId group, ProgramYearId year, PlannedSession planned, Instant begins) {
        this.id = UUID.randomUUID();
        this.peerGroup = group.value();
        this.programYear = year.value();
        this.number = planned.number();
        this.title = planned.title();
        this.begins = begins;
        this.minutes = planned.minutes();
        this.place = planned.place();
        this.state = SessionState.PROPOSED;
    }

    SessionId id() {
        return new SessionId(id);
    }

    /** Everybody is about to be told. */
    SessionEntry fix() {
        if (state == SessionState.PROPOSED) {
            state = SessionState.FIXED;
        }
        told = true;
        return this;
    }

    /**
     * It takes place then and there.
     *
     * @throws SessionIsOver if it has begun or was called off
     */
    SessionEntry at(Instant when, String where, Instant now) {
        requireAhead(now);
        boolean changed = !when.equals(begins) || !where.equals(place);
        begins = when;
        place = where;
        state = SessionState.FIXED;
        if (!told) {
            registerEvent(new SessionSettled(id()));
        } else if (changed) {
            sequence++;
            registerEvent(new SessionMoved(id()));
        }
        return this;
    }

    /** @throws SessionIsOver if it has begun or was called off */
    SessionEntry callOff(Instant now) {
        requireAhead(now);
        state = SessionState.CALLED_OFF;
        sequence++;
        registerEvent(told ? new SessionCalledOff(id()) : new SessionSettled(id()));
        return this;
    }

    /** It is to take place after all, at another time. */
    SessionEntry again(Instant when) {
        state = SessionState.PROPOSED;
        begins = when;
        told = false;
        sequence++;
        return this;
    }

    /** Whether those who lead can still tell how it was. */
    boolean open() {
        return state == SessionState.FIXED || state == SessionState.UNTOLD;
    }

    SessionEntry over(SessionState how) {
        state = how;
        return this;
    }

    /** Somebody's own entry in a calendar changes, and nobody else's. */
    SessionEntry raise() {
        sequence++;
        return this;
    }

    /** Nobody is asked any more what it was worth. */
    SessionEntry closeAnswers() {
        answersClosed = true;
        return this;
    }

    private void requireAhead(Instant now) {
        if (!state.ahead() || told && !begins.isAfter(now)) {
            throw new SessionIsOver();
        }
    }

    GroupSession view(List<Guest> guests) {
        return new GroupSession(
                id(),
                new GroupId(peerGroup),
                new ProgramYearId(programYear),
                number,
                title,
                begins,
                begins.plus(Duration.ofMinutes(minutes)),
                place,
                state,
                sequence,
                answersClosed,
                guests);
    }
}
