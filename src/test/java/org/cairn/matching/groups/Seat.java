package org.cairn.matching.groups;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** Somebody and her group, as Timefold wants it. */
@PlanningEntity
public final class Seat {

    int person;

    @PlanningVariable
    public @Nullable Table table;

    @PlanningPin
    public boolean locked;

    public Seat() {}

    Seat(int person) {
        this.person = person;
    }

    /** A group, in which people can be seated. */
    public record Table(Cohort cohort, int number) {}

    /** Two who are to sit together, or apart. */
    public record Wish(int one, int other, boolean together) {}
}
