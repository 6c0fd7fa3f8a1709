package org.cairn.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One time that somebody said that something is wrong. */
@Entity
@Table(name = "concern")
class ConcernEntry extends AbstractAggregateRoot<ConcernEntry> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private UUID programYear;

    @Column
    private UUID reporter;

    @Column
    @Enumerated(EnumType.STRING)
    private About about;

    @Column
    private @Nullable UUID mentorship;

    @Column
    private @Nullable UUID subject;

    @Column
    private Instant raisedAt;

    @Column
    private LocalDate answerBy;

    @Column
    private @Nullable LocalDate lookAgainOn;

    @Column
    private @Nullable Instant lateSince;

    @Column
    private @Nullable Instant closedAt;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column
    private byte[] sealed;

    protected ConcernEntry() {}

    static ConcernEntry raise(
            ConcernId id,
            ProgramYearId year,
            SignUpId reporter,
            About about,
            @Nullable MentorshipId mentorship,
            @Nullable SignUpId subject,
            byte[] sealed,
            Instant now,
            LocalDate answerBy) {
        ConcernEntry entry = new ConcernEntry();
        entry.id = id.value();
        entry.programYear = year.value();
        entry.reporter = reporter.value();
        entry.about = about;
        entry.mentorship = mentorship == null ? null : mentorship.value();
        entry.subject = subject == null ? null : subject.value();
        entry.sealed = sealed;
        entry.raisedAt = now;
        entry.answerBy = answerBy;
        entry.registerEvent(new ConcernRaised(id, year));
        return entry;
    }

    /** A handler has answered it and looks again on a day; who names another day only moves it. */
    ConcernEntry setAside(LocalDate day, String by, LocalDate today) {
        requireOpen();
        if (!day.isAfter(today)) {
            throw new DayIsPast();
        }
        lookAgainOn = day;
        registerEvent(new ConcernDecided(new ConcernId(id), by));
        return this;
    }

    /** The day has come. */
    ConcernEntry takeUp(LocalDate newAnswerBy) {
        if (closedAt == null) {
            lookAgainOn = null;
            answerBy = newAnswerBy;
        }
        return this;
    }

    /** Nobody has answered in time: from now on the second handlers may read it, too. */
    ConcernEntry beLate(Instant now) {
        if (lateSince == null) {
            lateSince = now;
        }
        return this;
    }

    ConcernEntry close(Outcome how, String by, Instant now) {
        requireOpen();
        outcome = how;
        closedAt = now;
        lookAgainOn = null;
        registerEvent(new ConcernDecided(new ConcernId(id), by));
        return this;
    }

    byte[] sealed() {
        return sealed;
    }

    Concern view() {
        return new Concern(
                new ConcernId(id),
                new ProgramYearId(programYear),
                new SignUpId(reporter),
                about,
                mentorship == null ? null : new MentorshipId(mentorship),
                subject == null ? null : new SignUpId(subject),
                raisedAt,
                answerBy,
                lookAgainOn,
                lateSince,
                outcome);
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw new ConcernIsClosed();
        }
    }
}
