package org.cairn.matching.solver;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/** OR-Tools' answer to the same market: a flow from the mentees through the pairs to the places. */
public final class Oracle {

    /** The best that is possible. */
    public record Answer(int matched, long urgency, long total) {}

    private final MinCostFlow flow;
    private final Market market;
    private final int[] arc;

    static {
        Loader.loadNativeLibraries();
    }

    private Oracle(Market market, long unit) {
        this.market = market;
        flow = new MinCostFlow();
        arc = new int[market.pairs()];
        int air = market.mentees() + market.mentors();
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            flow.setNodeSupply(mentee, 1);
            int locked = market.locked[mentee];
            for (int pair = market.start[mentee]; pair < market.start[mentee + 1]; pair++) {
                boolean allowed = locked == Market.UNLOCKED || locked == market.mentor[pair];
                arc[pair] = flow.addArcWithCapacityAndUnitCost(
                        mentee, market.mentees() + market.mentor[pair], allowed ? 1 : 0, -market.score[pair]);
            }
            if (locked == Market.UNLOCKED) {
                flow.addArcWithCapacityAndUnitCost(mentee, air, 1, unit * (market.priority[mentee] + 1));
            }
        }
        for (int mentor = 0; mentor < market.mentors(); mentor++) {
            flow.addArcWithCapacityAndUnitCost(market.mentees() + mentor, air, market.capacity[mentor], 0);
        }
        flow.setNodeSupply(air, -market.mentees());
    }

    /** The best that is possible, with exits as dear as {@code unit} for each step of urgency. */
    public static Answer of(Market market, long unit) {
        return new Oracle(market, unit).answer();
    }

    /** The market as a flow that has not been solved yet. */
    static Oracle prepared(Market market, long unit) {
        return new Oracle(market, unit);
    }

    Answer answer() {
        MinCostFlowBase.Status status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools says " + status);
        }
        int matched = 0;
        long urgency = 0;
        long total = 0;
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            for (int pair = market.start[mentee]; pair < market.start[mentee + 1]; pair++) {
                if (flow.getFlow(arc[pair]) > 0) {
                    matched++;
                    urgency += market.priority[mentee];
                    total += market.score[pair];
                }
            }
        }
        return new Answer(matched, urgency, total);
    }
}
