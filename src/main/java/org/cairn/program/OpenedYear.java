package org.cairn.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A program year that has been opened. */
@Entity
@Table(name = "program_year")
class OpenedYear extends AbstractAggregateRoot<OpenedYear> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private String program;

    @Column
    private String programName;

    @Column
    private String label;

    @Column
    @Enumerated(EnumType.STRING)
    private Format format;

    @Column
    private Instant signUpOpens;

    @Column
    private @Nullable Instant signUpCloses;

    @Column
    private LocalDate yearStart;

    @Column
    private int months;

    @Column
    private String checkInRhythm;

    @Column
    private boolean approval;

    @Column
    private String contactName;

    @Column
    private String contactEmail;

    @Column
    private String zone;

    @Column
    private String coordinators;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Patience patience;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Arrangements arrangements;

    @Column
    private Instant openedAt;

    @Column
    private @Nullable Instant closedAt;

    protected OpenedYear() {}

    OpenedYear(ProgramYear year, Instant now) {
        id = year.id().value();
        program = year.program();
        programName = year.programName();
        label = year.label();
        format = year.format();
        signUpOpens = year.signUpOpens();
        signUpCloses = year.signUpCloses();
        yearStart = year.yearStart();
        months = year.months();
        checkInRhythm = year.checkInRhythm().toString();
        approval = year.approval();
        contactName = year.contactName();
        contactEmail = year.contactEmail().value();
        zone = year.zone().getId();
        coordinators = year.coordinators();
        patience = year.patience();
        arrangements = year.arrangements();
        openedAt = now;
        registerEvent(new ProgramYearOpened(year.id()));
    }

    OpenedYear close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
            registerEvent(new ProgramYearClosed(new ProgramYearId(id)));
        }
        return this;
    }

    /** What has been arranged from now on. */
    OpenedYear arrange(Arrangements newOnes) {
        registerEvent(new ProgramYearArranged(new ProgramYearId(id), arrangements));
        arrangements = newOnes;
        return this;
    }

    ProgramYear view() {
        return new ProgramYear(
                new ProgramYearId(id),
                program,
                programName,
                label,
                format,
                signUpOpens,
                signUpCloses,
                yearStart,
                months,
                Period.parse(checkInRhythm),
                approval,
                contactName,
                new EmailAddress(contactEmail),
                ZoneId.of(zone),
                coordinators,
                patience,
                arrangements,
                closedAt);
    }
}
