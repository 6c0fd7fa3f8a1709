package org.cairn.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.program.ProgramYearId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The plan of a program year, once somebody has changed it. */
@Entity
@Table(name = "session_plan")
class SessionPlanEntry {

    @Id
    private UUID programYear;

    @Version
    private @Nullable Long version;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<PlannedSession> sessions;

    @Column
    private int highest;

    protected SessionPlanEntry() {}

    SessionPlanEntry(ProgramYearId year, List<PlannedSession> usual) {
        programYear = year.value();
        sessions = usual;
    }

    /**
     * Plans these. One whose number nobody knows, or that is there a second time, is a new one and gets the next number that
     * was never given.
     */
    SessionPlanEntry plan(List<PlannedSession> all) {
        Set<Integer> known = sessions.stream().map(PlannedSession::number).collect(Collectors.toSet());
        known.forEach(number -> highest = Math.max(highest, number));
        List<PlannedSession> numbered = new ArrayList<>();
        for (PlannedSession one : all) {
            numbered.add(known.remove(one.number()) ? one : one.numbered(++highest));
        }
        sessions = numbered.stream()
                .sorted(Comparator.comparing(PlannedSession::weekOf))
                .toList();
        return this;
    }

    SessionPlan view() {
        return new SessionPlan(version == null ? 0 : version + 1, sessions);
    }
}
