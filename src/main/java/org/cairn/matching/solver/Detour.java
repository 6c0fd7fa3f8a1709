package org.cairn.matching.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The cheapest way to mend the best pairs after one pair was forced: a shortest path in the exchange, from the forced
 * mentor to the place that the mentee leaves. Whoever loses a mentor, empty places and people who wait are one node, the
 * open air, through which the path may lead.
 */
final class Detour {

    private static final int NOBODY = Places.NOBODY;

    private final Exchange exchange;
    private final int forced;
    private final int air;
    private final int target;
    private final long[] distance;
    private final long[] tieDistance;
    private final int[] via;
    private final int[] cameFrom;
    private final boolean[] done;
    private final PriorityQueue<Reached> queue = new PriorityQueue<>();

    private record Reached(long distance, long tie, int node) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int byDistance = Long.compare(distance, other.distance);
            int byTie = byDistance != 0 ? byDistance : Long.compare(tie, other.tie);
            return byTie != 0 ? byTie : Integer.compare(node, other.node);
        }
    }

    private Detour(Exchange exchange, int forced) {
        this.exchange = exchange;
        this.forced = forced;
        air = exchange.mentors();
        target = exchange.mate(forced) == NOBODY ? air : exchange.mate(forced);
        distance = new long[air + 1];
        tieDistance = new long[air + 1];
        Arrays.fill(distance, Long.MAX_VALUE);
        via = new int[air + 1];
        cameFrom = new int[air + 1];
        done = new boolean[air + 1];
    }

    /** Who moves if the pair is forced; empty if the mentor's places are all locked. */
    static Optional<List<Move>> of(Exchange exchange, int mentee, int mentor) {
        if (exchange.places().capacity[mentor] == 0) {
            return Optional.empty();
        }
        Detour detour = new Detour(exchange, mentee);
        detour.search(mentor);
        List<Move> chain = detour.chain(mentor);
        chain.add(new Move(mentee, exchange.mate(mentee), mentor));
        Collections.reverse(chain);
        return Optional.of(chain);
    }

    private void search(int from) {
        reach(from, 0, 0, NOBODY, from);
        while (!done[target]) {
            int node = queue.remove().node();
            if (done[node]) {
                continue;
            }
            done[node] = true;
            if (node == air) {
                fromTheAir();
            } else {
                fromMentor(node);
            }
        }
    }

    private void fromMentor(int mentor) {
        Places places = exchange.places();
        if (places.roomAt(mentor)) {
            reach(air, distance[mentor], tieDistance[mentor], NOBODY, mentor);
        }
        for (int mentee = places.first[mentor]; mentee != NOBODY; mentee = places.after[mentee]) {
            if (mentee != forced) {
                displace(mentee, mentor);
                long base = distance[mentor] + exchange.gain(mentee);
                reach(
                        air,
                        base + exchange.exit(mentee),
                        tieDistance[mentor] + exchange.tieGain(mentee),
                        mentee,
                        mentor);
            }
        }
    }

    private void fromTheAir() {
        Places places = exchange.places();
        for (int mentor = 0; mentor < air; mentor++) {
            if (places.load[mentor] > 0) {
                reach(
                        mentor,
                        distance[air] + exchange.price(mentor),
                        tieDistance[air] + exchange.tiePrice(mentor),
                        NOBODY,
                        air);
            }
        }
        for (int mentee = 0; mentee < exchange.mentees(); mentee++) {
            if (mentee != forced && exchange.waits(mentee)) {
                displace(mentee, air);
            }
        }
    }

    private void displace(int mentee, int node) {
        long base = distance[node] + exchange.gain(mentee);
        long tieBase = tieDistance[node] + exchange.tieGain(mentee);
        Row hers = exchange.row(mentee);
        for (int pair = hers.from(); pair < hers.to(); pair++) {
            int mentor = hers.mentor()[pair];
            if (!done[mentor] && exchange.places().capacity[mentor] > 0 && exchange.counts(hers.score()[pair])) {
                reach(
                        mentor,
                        base + exchange.price(mentor) - hers.score()[pair],
                        tieBase + exchange.tiePrice(mentor) - exchange.tie(mentee, mentor),
                        mentee,
                        node);
            }
        }
    }

    /** Whatever is further away than the target is on no shortest path to it. */
    private void reach(int node, long at, long tieAt, int with, int from) {
        if (at > distance[target]) {
            return;
        }
        if (!done[node] && (at < distance[node] || at == distance[node] && tieAt < tieDistance[node])) {
            distance[node] = at;
            tieDistance[node] = tieAt;
            via[node] = with;
            cameFrom[node] = from;
            queue.add(new Reached(at, tieAt, node));
        }
    }

    /** From the target back to the forced mentor. */
    private List<Move> chain(int from) {
        List<Move> chain = new ArrayList<>();
        for (int node = target; node != from; node = cameFrom[node]) {
            if (via[node] != NOBODY) {
                chain.add(new Move(via[node], exchange.mate(via[node]), node == air ? NOBODY : node));
            }
        }
        return chain;
    }
}
