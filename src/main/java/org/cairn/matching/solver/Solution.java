package org.cairn.matching.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The best pairs of a market, proved. */
public final class Solution {

    /** In place of a mentor: the mentee waits on. */
    public static final int NOBODY = -1;

    private final Market market;
    private final int floor;
    private final int[] mate;
    private final Exchange exchange;
    private final Proof count;
    private final Proof urgency;
    private final Proof total;

    private Solution(Market market, int floor, int[] mate, Exchange exchange, Proof count, Proof urgency, Proof total) {
        this.market = market;
        this.floor = floor;
        this.mate = mate;
        this.exchange = exchange;
        this.count = count;
        this.urgency = urgency;
        this.total = total;
    }

    static Solution of(Market market, int floor, Seating seating, Exchange exchange) {
        Proof value = exchange.prove();
        int[] mate = new int[market.mentees()];
        long constant = 0;
        long lockedUrgency = 0;
        int locked = 0;
        long urgency = 0;
        int matched = 0;
        long total = 0;
        for (int mentee = 0; mentee < mate.length; mentee++) {
            boolean fixed = market.locked[mentee] != Market.UNLOCKED;
            mate[mentee] = fixed ? market.locked[mentee] : exchange.mate(mentee);
            if (fixed) {
                locked++;
                lockedUrgency += market.priority[mentee];
                constant += market.score(mentee, mate[mentee]);
            } else if (mate[mentee] == NOBODY) {
                constant = Math.addExact(constant, exchange.exit(mentee));
            }
            if (mate[mentee] != NOBODY) {
                matched++;
                urgency += market.priority[mentee];
                total += market.score(mentee, mate[mentee]);
            }
        }
        Proof count = seating.proveCount();
        Solution solution = new Solution(
                market,
                floor,
                mate,
                exchange,
                count.plus(locked),
                seating.proveUrgency().plus(lockedUrgency - count.primal()),
                value.plus(constant));
        solution.holds(matched, solution.count);
        solution.holds(urgency, solution.urgency);
        solution.holds(total, solution.total);
        return solution;
    }

    /**
     * What it would cost to force a pair, and who would move. All others stay at the floor or above it, unless somebody
     * would lose every place by that.
     *
     * @return empty if the mentor's places are all locked, or the mentee is
     */
    public Optional<Loss> loss(int mentee, int mentor) {
        if (mate[mentee] == mentor) {
            return Optional.of(new Loss(0, 0, 0, List.of()));
        }
        if (market.locked[mentee] != Market.UNLOCKED || !market.eligible(mentee, mentor)) {
            return Optional.empty();
        }
        return Detour.of(exchange, mentee, mentor)
                .map(this::loss)
                .map(loss -> loss.fewer() > 0 && floor > 0 ? anew(mentee, mentor) : loss);
    }

    /**
     * The best pairs with this one as a must. All others stay at the floor or above it, unless somebody would lose every
     * place by that: the pair is forced, and nobody else is to pay for a better worst pair.
     *
     * @throws IllegalArgumentException if the mentor has no place that is not locked already
     */
    public Solution forcing(int mentee, int mentor, int points) {
        Market changed = market.forcing(mentee, mentor, points);
        Solution above = Solver.above(changed, floor);
        return floor == 0 || above.matched() == matched() ? above : Solver.solve(changed, true);
    }

    /** Everybody anew with the pair as a must, where one path above the floor does not seat all. */
    private Loss anew(int forced, int to) {
        Solution other = forcing(forced, to, market.score(forced, to));
        List<Move> moves = new ArrayList<>(List.of(new Move(forced, mate[forced], to)));
        for (int mentee = 0; mentee < mate.length; mentee++) {
            if (mentee != forced && mate[mentee] != other.mate[mentee]) {
                moves.add(new Move(mentee, mate[mentee], other.mate[mentee]));
            }
        }
        return loss(moves);
    }

    private Loss loss(List<Move> chain) {
        int fewer = 0;
        long points = 0;
        long exits = 0;
        for (Move move : chain) {
            fewer += (move.to() == NOBODY ? 1 : 0) - (move.from() == NOBODY ? 1 : 0);
            exits += exit(move, move.to()) - exit(move, move.from());
            points += points(move.mentee(), move.from()) - points(move.mentee(), move.to());
        }
        return new Loss(fewer, points, points + exits, List.copyOf(chain));
    }

    private long exit(Move move, int mentor) {
        return mentor == NOBODY ? exchange.exit(move.mentee()) : 0;
    }

    private long points(int mentee, int mentor) {
        return mentor == NOBODY ? 0 : market.score(mentee, mentor);
    }

    /** The least that forcing a pair can cost in points; quick, and never more than {@link Loss#cost}. */
    public long leastLoss(int mentee, int mentor) {
        return exchange.gain(mentee) + exchange.price(mentor) - market.score(mentee, mentor);
    }

    private void holds(long value, Proof proof) {
        if (!proof.closed() || proof.primal() != value) {
            throw new IllegalStateException("This result is not proved: " + value + " against " + proof + ".");
        }
    }

    /** The market that was solved. */
    public Market market() {
        return market;
    }

    /** The mentor of a mentee, or {@link #NOBODY}. */
    public int mentor(int mentee) {
        return mate[mentee];
    }

    /** How many mentees have a mentor. */
    public int matched() {
        return Math.toIntExact(count.primal());
    }

    /** The sum of all scores. */
    public long total() {
        return total.primal();
    }

    /** The lowest score of a pair, 0 if there is none. */
    public int worst() {
        int[] scores = new int[matched()];
        int pairs = 0;
        for (int mentee = 0; mentee < mate.length; mentee++) {
            if (mate[mentee] != NOBODY) {
                scores[pairs++] = market.score(mentee, mate[mentee]);
            }
        }
        return Arrays.stream(scores).min().orElse(0);
    }

    /** The score below which no pair was made, unless it had to be; 0 without a floor. */
    public int floor() {
        return floor;
    }

    /** That no more mentees could have a mentor. */
    public Proof countProof() {
        return count;
    }

    /** That no more urgent ones could, in the sum of their priorities. */
    public Proof urgencyProof() {
        return urgency;
    }

    /** That no higher total is possible with as many and as urgent mentees. */
    public Proof totalProof() {
        return total;
    }
}
