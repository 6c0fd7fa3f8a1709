package org.cairn.matching.groups;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairn.matching.groups.Seat.Table;
import org.cairn.matching.groups.Seat.Wish;
import org.jspecify.annotations.Nullable;

/** What a plan is worth, as constraint streams: the way that Timefold recommends. */
public final class SeatPlanRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {
            worth(rules)
                    .penalize(HardSoftScore.ONE_HARD, (table, worth) -> worth.broken)
                    .asConstraint("broken"),
            worth(rules)
                    .penalize(HardSoftScore.ONE_SOFT, (table, worth) -> worth.cost)
                    .asConstraint("cost"),
            rules.forEach(Wish.class)
                    .join(Seat.class, equal(Wish::one, seat -> seat.person))
                    .join(Seat.class, equal((wish, one) -> wish.other(), seat -> seat.person))
                    .filter((wish, one, other) -> wish.together() != (one.table == other.table))
                    .penalize(HardSoftScore.ONE_HARD)
                    .asConstraint("wishes")
        };
    }

    private static BiConstraintStream<Table, Worth> worth(ConstraintFactory rules) {
        return rules.forEach(Seat.class)
                .groupBy(seat -> seat.table, new Counted())
                .complement(Table.class, table -> Worth.of(new Tally(table.cohort())));
    }

    private record Worth(int broken, int cost) {

        static Worth of(Tally tally) {
            return new Worth(tally.broken(), tally.cost());
        }
    }

    /** A tally that begins with the first who sits down: only she knows the cohort. */
    private static final class Begun {

        private @Nullable Tally tally;

        Runnable seat(Seat seat) {
            Tally counted = tally == null ? new Tally(seat.table.cohort()) : tally;
            tally = counted;
            counted.count(seat.person, 1);
            return () -> counted.count(seat.person, -1);
        }
    }

    private record Counted() implements UniConstraintCollector<Seat, Begun, Worth> {

        @Override
        public Supplier<Begun> supplier() {
            return Begun::new;
        }

        @Override
        public BiFunction<Begun, Seat, Runnable> accumulator() {
            return Begun::seat;
        }

        @Override
        public Function<Begun, Worth> finisher() {
            return begun -> Worth.of(begun.tally);
        }
    }
}
