package org.cairn.matching.solver;

import java.util.concurrent.TimeUnit;
import org.jgrapht.alg.interfaces.MatchingAlgorithm;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One batch of pairs: Cairn with its floor and without, and what a program could use instead. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SolverBenchmark {

    private static final long UNIT = 1L << 30;

    @Param({"UNIFORM", "POPULARITY", "TIED", "SPARSE", "CLUSTERED", "CAPACITIES"})
    public Pools pool;

    @Param({"300", "1000", "3000"})
    public int mentees;

    private Market market;
    private long total;

    /** Builds the pool, and asks for its best total once. */
    @Setup(Level.Trial)
    public void pool() {
        market = pool.market(mentees);
        total = Solver.solve(market).total();
    }

    /** As a round does it, but for the floor. */
    @Benchmark
    public long cairn() {
        return same(Solver.solve(market).total());
    }

    /** As a round does it. */
    @Benchmark
    public long cairnWithFloor() {
        return Solver.solve(market, true).total();
    }

    /** The same market as a flow. What it takes to hand over the arcs, one call each, is not counted. */
    @Benchmark
    public long orTools(Flow flow) {
        return same(flow.prepared.answer().total());
    }

    /** A flow can be solved once. */
    @State(Scope.Thread)
    public static class Flow {

        private Oracle prepared;

        @Setup(Level.Invocation)
        public void handOver(SolverBenchmark benchmark) {
            prepared = Oracle.prepared(benchmark.market, UNIT);
        }
    }

    /** The weights are raised so that no matching of fewer is heavier; each place of a mentor is a vertex. */
    @Benchmark
    public long jGraphT() {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var left = new java.util.LinkedHashSet<Integer>();
        var right = new java.util.LinkedHashSet<Integer>();
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            left.add(mentee);
            graph.addVertex(mentee);
        }
        int[] place = new int[market.mentors() + 1];
        place[0] = market.mentees();
        for (int mentor = 0; mentor < market.mentors(); mentor++) {
            place[mentor + 1] = place[mentor] + market.capacity(mentor);
        }
        for (int one = place[0]; one < place[market.mentors()]; one++) {
            right.add(one);
            graph.addVertex(one);
        }
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            for (int pair = market.start[mentee]; pair < market.start[mentee + 1]; pair++) {
                for (int one = place[market.mentor[pair]]; one < place[market.mentor[pair] + 1]; one++) {
                    graph.setEdgeWeight(graph.addEdge(mentee, one), 10_000_000.0 + market.score[pair]);
                }
            }
        }
        MatchingAlgorithm.Matching<Integer, DefaultWeightedEdge> best =
                new MaximumWeightBipartiteMatching<>(graph, left, right).getMatching();
        return same((long) (best.getWeight() - 10_000_000.0 * best.getEdges().size()));
    }

    /** A benchmark of a wrong result measures nothing. */
    private long same(long found) {
        if (found != total) {
            throw new IllegalStateException(found + " instead of " + total);
        }
        return found;
    }
}
