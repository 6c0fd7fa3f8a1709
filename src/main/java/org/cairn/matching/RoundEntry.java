package org.cairn.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.matching.solver.Quality;
import org.cairn.matching.solver.Solution;
import org.cairn.program.ProgramYearId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.springframework.data.domain.Persistable;

/** A round as it was: written once, never changed. */
@Entity
@Table(name = "matching_round")
class RoundEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column
    private UUID programYear;

    @Column
    private String cause;

    @Column
    private boolean whole;

    @Column
    private Instant at;

    @Column
    private int mentees;

    @Column
    private int mentors;

    @Column
    private int places;

    @Column
    private int pairs;

    @Column
    private int matched;

    @Column
    private long total;

    @Column
    private int worst;

    @Column
    private int floor;

    @Column
    private int firstChoices;

    @Column
    private int bothWouldLeave;

    @Column
    private long primal;

    @Column
    private long dual;

    @Column
    private int made;

    @Column
    private int kept;

    @Column
    private int withdrawn;

    @Column
    private int millis;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<UUID> leftOut;

    @Transient
    private final boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected RoundEntry() {
        fresh = false;
    }

    RoundEntry(
            RoundId id,
            ProgramYearId year,
            String cause,
            boolean whole,
            Instant at,
            Solution solution,
            Changes changes,
            int millis,
            List<UUID> leftOut) {
        this.id = id.value();
        programYear = year.value();
        this.cause = cause;
        this.whole = whole;
        this.at = at;
        mentees = solution.market().mentees();
        mentors = solution.market().mentors();
        places = solution.market().places();
        pairs = solution.market().pairs();
        matched = solution.matched();
        total = solution.total();
        worst = solution.worst();
        floor = solution.floor();
        Quality quality = Quality.of(solution);
        firstChoices = quality.firstChoices();
        bothWouldLeave = quality.bothWouldLeave();
        primal = solution.totalProof().primal();
        dual = solution.totalProof().dual();
        made = changes.made().size();
        kept = changes.kept().size();
        withdrawn = changes.withdrawn().size();
        this.millis = millis;
        this.leftOut = leftOut;
        fresh = true;
    }

    List<UUID> leftOut() {
        return leftOut;
    }

    Round view() {
        return new Round(
                new RoundId(id),
                new ProgramYearId(programYear),
                cause,
                at,
                mentees,
                mentors,
                places,
                pairs,
                matched,
                total,
                worst,
                floor,
                firstChoices,
                bothWouldLeave,
                primal,
                dual,
                made,
                kept,
                withdrawn,
                millis);
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
