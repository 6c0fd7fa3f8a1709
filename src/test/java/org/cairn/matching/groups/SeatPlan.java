package org.cairn.matching.groups;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.matching.groups.Seat.Table;
import org.cairn.matching.groups.Seat.Wish;
import org.jspecify.annotations.Nullable;

/** Where everybody sits, for Timefold. The time and the topic of a group follow from who sits there, as in Cairn. */
@PlanningSolution
public final class SeatPlan {

    public @Nullable Cohort cohort;

    @ValueRangeProvider
    @ProblemFactCollectionProperty
    public List<Table> tables = List.of();

    @ProblemFactCollectionProperty
    public List<Wish> wishes = new ArrayList<>();

    @PlanningEntityCollectionProperty
    public List<Seat> seats = new ArrayList<>();

    @PlanningScore
    public @Nullable HardSoftScore score;

    public SeatPlan() {}

    private SeatPlan(Cohort cohort) {
        this.cohort = cohort;
        tables = IntStream.range(0, cohort.groups())
                .mapToObj(number -> new Table(cohort, number))
                .toList();
        for (int person = 0; person < cohort.people(); person++) {
            seats.add(seat(person, cohort.locked[person]));
            wish(person, cohort.apart[person], false);
            wish(person, cohort.together[person], true);
        }
    }

    private Seat seat(int person, int locked) {
        Seat seat = new Seat(person);
        if (locked != Cohort.UNLOCKED) {
            seat.table = tables.get(locked);
            seat.locked = true;
        }
        return seat;
    }

    private void wish(int person, int[] others, boolean together) {
        for (int other : others) {
            if (person < other) {
                wishes.add(new Wish(person, other, together));
            }
        }
    }

    /** The ways to tell Timefold what a plan is worth. */
    enum Told {
        BY_CONSTRAINT_STREAMS(new ScoreDirectorFactoryConfig().withConstraintProviderClass(SeatPlanRules.class)),
        BY_HAND(new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(SeatPlanScore.class));

        private final ScoreDirectorFactoryConfig config;

        Told(ScoreDirectorFactoryConfig config) {
            this.config = config;
        }
    }

    /** How Timefold looks for a plan. */
    enum Searched {
        /** What it does if nothing else is said: late acceptance. */
        BY_ITSELF,
        ANNEALED
    }

    /** The best plan that Timefold finds. */
    static SeatPlan of(
            Cohort cohort, Told told, Searched searched, long seed, EnvironmentMode mode, TerminationConfig end) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(SeatPlan.class)
                .withEntityClasses(Seat.class)
                .withScoreDirectorFactory(told.config)
                .withRandomSeed(seed)
                .withEnvironmentMode(mode)
                .withTerminationConfig(end)
                .withPhases(
                        new ConstructionHeuristicPhaseConfig(),
                        searched == Searched.BY_ITSELF ? new LocalSearchPhaseConfig() : annealed());
        return SolverFactory.<SeatPlan>create(config).buildSolver().solve(new SeatPlan(cohort));
    }

    /** Changes and exchanges, annealed. */
    private static LocalSearchPhaseConfig annealed() {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                        .withMoveSelectors(new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig()))
                .withAcceptorConfig(
                        new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature("0hard/12soft"))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }

    int[] group() {
        return seats.stream().mapToInt(seat -> seat.table.number()).toArray();
    }
}
