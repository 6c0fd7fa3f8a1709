package org.cairn.matching.groups;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeatPlanTest {

    @ParameterizedTest
    @EnumSource
    void timefold_is_asked_for_the_same_as_cairn(SeatPlan.Told told) {
        for (int seed = 1; seed <= 5; seed++) {
            CohortBuilder builder = Cohorts.builder(60, 4, seed);
            IntStream.range(0, 3).forEach(person -> builder.lock(person, person));
            Cohort cohort = builder.build();

            SeatPlan plan = SeatPlan.of(
                    cohort,
                    told,
                    SeatPlan.Searched.ANNEALED,
                    seed,
                    EnvironmentMode.FULL_ASSERT,
                    new TerminationConfig().withMoveCountLimit(1_000L));

            Assessment found = Evaluator.of(cohort, plan.group());
            assertThat(plan.score.hardScore()).isEqualTo(-found.hard());
            assertThat(plan.score.softScore()).isEqualTo(-found.cost());
            assertThat(plan.group()).startsWith(0, 1, 2);
        }
    }
}
