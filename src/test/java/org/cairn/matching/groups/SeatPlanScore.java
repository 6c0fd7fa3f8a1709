package org.cairn.matching.groups;

import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What a plan is worth, counted on by hand with each change: the quickest of the ways to tell Timefold. */
public final class SeatPlanScore implements IncrementalScoreCalculator<SeatPlan, HardSoftScore> {

    private Cohort cohort = Cohort.of(1).build();
    private int[] group = {};
    private Tally[] tallies = {};
    private int[] broken = {};
    private int[] cost = {};
    private boolean[] stale = {};
    private int wishes;
    private int hard;
    private int soft;

    @Override
    public void resetWorkingSolution(SeatPlan plan) {
        cohort = plan.cohort;
        group = new int[cohort.people()];
        Arrays.fill(group, Cohort.UNLOCKED);
        tallies = IntStream.range(0, cohort.groups())
                .mapToObj(number -> new Tally(cohort))
                .toArray(Tally[]::new);
        broken = new int[tallies.length];
        cost = new int[tallies.length];
        stale = new boolean[tallies.length];
        Arrays.fill(stale, true);
        wishes = 0;
        hard = 0;
        soft = 0;
        plan.seats.forEach(this::afterEntityAdded);
    }

    @Override
    public HardSoftScore calculateScore() {
        for (int number = 0; number < stale.length; number++) {
            if (stale[number]) {
                stale[number] = false;
                hard -= broken[number];
                soft -= cost[number];
                broken[number] = tallies[number].broken();
                cost[number] = tallies[number].cost();
                hard += broken[number];
                soft += cost[number];
            }
        }
        return HardSoftScore.of(-hard - wishes, -soft);
    }

    private void seat(Seat seat, int sign) {
        if (seat.table != null) {
            int number = seat.table.number();
            wishes += sign * wishes(seat.person, number);
            group[seat.person] = sign > 0 ? number : Cohort.UNLOCKED;
            tallies[number].count(seat.person, sign);
            stale[number] = true;
        }
    }

    /** How many wishes more are broken when this person sits there than when she sits nowhere. */
    private int wishes(int person, int number) {
        int more = 0;
        for (int other : cohort.apart[person]) {
            more += group[other] == number ? 1 : 0;
        }
        for (int other : cohort.together[person]) {
            more += group[other] != number && group[other] != Cohort.UNLOCKED ? 1 : 0;
        }
        return more;
    }

    @Override
    public void beforeVariableChanged(Object seat, String variable) {
        seat((Seat) seat, -1);
    }

    @Override
    public void afterVariableChanged(Object seat, String variable) {
        seat((Seat) seat, 1);
    }

    @Override
    public void beforeEntityAdded(Object seat) {}

    @Override
    public void afterEntityAdded(Object seat) {
        seat((Seat) seat, 1);
    }

    @Override
    public void beforeEntityRemoved(Object seat) {
        seat((Seat) seat, -1);
    }

    @Override
    public void afterEntityRemoved(Object seat) {}
}
