package org.cairn.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The groups of a program year while they are formed. */
@Entity
@Table(name = "formation")
class FormationEntry extends AbstractAggregateRoot<FormationEntry> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private UUID programYear;

    @Column(name = "groups")
    private int groups;

    @Column
    @Enumerated(EnumType.STRING)
    private FormationState state;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Placed> seats;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> obstacles;

    @Column
    private long seed;

    @Column
    private Instant wantedAt;

    @Column
    private @Nullable Instant finishedAt;

    /** A seat as it is stored. */
    record Placed(UUID signUp, int group, boolean fixed) {}

    @SuppressWarnings("NullAway.Init")
    protected FormationEntry() {}

    FormationEntry(ProgramYearId year, int groups, long seed, Instant now) {
        id = UUID.randomUUID();
        programYear = year.value();
        this.groups = groups;
        state = FormationState.SEARCHING;
        seats = List.of();
        obstacles = List.of();
        this.seed = seed;
        wantedAt = now;
    }

    /** A search has found groups, for those who are in the cohort now. */
    FormationEntry found(Map<SignUpId, Integer> groupOf, Instant now) {
        if (state != FormationState.SEARCHING) {
            return this;
        }
        Map<UUID, Boolean> fixed = new LinkedHashMap<>();
        seats.forEach(seat -> fixed.put(seat.signUp(), seat.fixed()));
        seats = groupOf.entrySet().stream()
                .map(one -> new Placed(
                        one.getKey().value(),
                        one.getValue(),
                        fixed.getOrDefault(one.getKey().value(), false)))
                .toList();
        obstacles = List.of();
        return finish(FormationState.FOUND, now);
    }

    /** The rules contradict each other, or ask for people who are not there. */
    FormationEntry impossible(List<String> why, Instant now) {
        if (state != FormationState.SEARCHING) {
            return this;
        }
        obstacles = List.copyOf(why);
        return finish(FormationState.IMPOSSIBLE, now);
    }

    private FormationEntry finish(FormationState now, Instant at) {
        state = now;
        finishedAt = at;
        registerEvent(new FormationSettled(new FormationId(id), new ProgramYearId(programYear)));
        return this;
    }

    /** Somebody is placed in another group. */
    FormationEntry move(SignUpId who, int group) {
        changeable();
        if (group < 0 || group >= groups) {
            throw new NoSuchGroup(group + 1, groups);
        }
        return change(
                seat -> seat.signUp().equals(who.value()), seat -> new Placed(seat.signUp(), group, seat.fixed()));
    }

    /** Two people change places; whoever is in no group changes nothing. */
    FormationEntry exchange(SignUpId one, SignUpId other) {
        Optional<Placed> hers = seat(one);
        Optional<Placed> his = seat(other);
        return hers.isPresent() && his.isPresent()
                ? move(one, his.get().group()).move(other, hers.get().group())
                : this;
    }

    private Optional<Placed> seat(SignUpId who) {
        return seats.stream().filter(seat -> seat.signUp().equals(who.value())).findFirst();
    }

    /** Whether a new search leaves somebody where they are. */
    FormationEntry fix(SignUpId who, boolean fixed) {
        changeable();
        return change(
                seat -> seat.signUp().equals(who.value()), seat -> new Placed(seat.signUp(), seat.group(), fixed));
    }

    /** The same for everybody in a group. */
    FormationEntry fixGroup(int group, boolean fixed) {
        changeable();
        return change(seat -> seat.group() == group, seat -> new Placed(seat.signUp(), seat.group(), fixed));
    }

    /** Everybody who is not fixed is placed anew. */
    FormationEntry searchAgain(Instant now) {
        changeable();
        state = FormationState.SEARCHING;
        seed++;
        wantedAt = now;
        finishedAt = null;
        return this;
    }

    FormationEntry publish() {
        if (state != FormationState.PUBLISHED) {
            changeable();
            state = FormationState.PUBLISHED;
        }
        return this;
    }

    private FormationEntry change(Predicate<Placed> which, UnaryOperator<Placed> how) {
        seats = seats.stream()
                .map(seat -> which.test(seat) ? how.apply(seat) : seat)
                .toList();
        return this;
    }

    private void changeable() {
        if (state != FormationState.FOUND) {
            throw new NotNow(state);
        }
    }

    Formation view() {
        return new Formation(
                new FormationId(id),
                version == null ? 0 : version,
                new ProgramYearId(programYear),
                groups,
                state,
                seats.stream()
                        .map(seat -> new Seat(new SignUpId(seat.signUp()), seat.group(), seat.fixed()))
                        .toList(),
                obstacles,
                seed);
    }
}
