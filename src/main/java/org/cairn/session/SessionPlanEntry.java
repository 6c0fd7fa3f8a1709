package org.cairn.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cairn.program.ProgramYearId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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
    private List<PlannedSession> sessions;

    protected SessionPlanEntry() {}

    SessionPlanEntry(ProgramYearId year) {
        programYear = year.value();
        sessions = List.of();
    }

    SessionPlanEntry plan(List<PlannedSession> all) {
        sessions = all.stream()
                .sorted(Comparator.comparing(PlannedSession::weekOf))
                .toList();
        return this;
    }

    SessionPlan view() {
        return new SessionPlan(version == null ? 0 : version + 1, sessions);
    }
}
