package org.cairn.matching.solver;

import java.util.Arrays;

/**
 * A market with a price on every mentor. Each mentee has the mentor she gains most from at these prices, or leaves with
 * her exit; a price above nothing stands only on a mentor who is full. That makes the pairs the best there are: what all
 * gain and what all places cost add up to the value of the pairs, and nothing can be worth more (linear programming
 * duality; successive shortest paths of Jewell and Busacker–Gowen with the prices of Edmonds and Karp, 1972).
 *
 * <p>Every value has two parts that are compared one after the other: what counts (scores, and exits so dear that
 * leaving is the last resort), and the tie number, which makes the best pairs the only ones.
 *
 * <p>Grows by one mentee at a time: a new mentee is one shortest path.
 */
final class Exchange {

    static final int NOBODY = Places.NOBODY;

    private static final byte OPEN = 0;
    private static final byte ANSWERED = 1;
    private static final byte LOCKED = 2;
    private static final int ATTEMPTS = 20;

    private final int mentors;
    private final int floor;
    private final long[] mentorKey;
    private final int tieShift;
    private final long[] price;
    private final long[] tiePrice;

    private int mentees;
    private Row[] row;
    private long[] menteeKey;
    private long[] exit;

    private final Places places;
    private byte[] state;
    private int[] mateScore;

    private final long[] distance;
    private final long[] tieDistance;
    private final int[] via;
    private final int[] viaScore;
    private final int[] seen;
    private final int[] place;
    private final int[] heap;
    private int waiting;
    private int round;
    private final int[] scanned;
    private int scans;
    private long best;
    private long tieBest;
    private int bestMentor;
    private int bestMentee;

    /**
     * Nobody has a mentor yet, except who is locked.
     *
     * @param floor pairs with a lower score do not count, musts aside
     * @param exit what leaving costs each mentee
     * @param dearest more than any price that can arise
     */
    Exchange(Market market, int floor, long[] exit, long dearest, int tieShift) {
        mentors = market.mentors();
        this.floor = floor;
        mentees = market.mentees();
        row = new Row[mentees];
        menteeKey = market.menteeKey;
        mentorKey = market.mentorKey;
        this.exit = exit;
        this.tieShift = tieShift;
        places = new Places(market);
        state = new byte[mentees];
        mateScore = new int[mentees];
        for (int mentee = 0; mentee < mentees; mentee++) {
            row[mentee] = Row.of(market, mentee);
            state[mentee] = market.locked[mentee] == Market.UNLOCKED ? OPEN : LOCKED;
        }
        price = new long[mentors];
        tiePrice = new long[mentors];
        for (int number = 0; number < mentors; number++) {
            price[number] = places.capacity[number] == 0 ? dearest : 0;
        }
        distance = new long[mentors];
        tieDistance = new long[mentors];
        via = new int[mentors];
        viaScore = new int[mentors];
        seen = new int[mentors];
        place = new int[mentors];
        heap = new int[mentors];
        scanned = new int[mentors];
    }

    /** Takes these prices to begin with, and gives each mentee what is best for her at them if there is room. */
    void open(long[] prices) {
        for (int number = 0; number < mentors; number++) {
            if (places.capacity[number] > 0) {
                price[number] = prices[number];
            }
        }
        for (int mentee = 0; mentee < mentees; mentee++) {
            if (state[mentee] == OPEN) {
                takeBest(mentee);
            }
        }
    }

    /** Whether a pair with this score may be made. */
    boolean counts(int points) {
        return points >= floor;
    }

    private void takeBest(int mentee) {
        int choice = best(mentee, NOBODY);
        if (choice == NOBODY) {
            state[mentee] = ANSWERED;
        } else if (places.roomAt(row[mentee].mentor()[choice])) {
            join(mentee, choice);
        }
    }

    /** The pair from which she gains most, of equals that with {@code mate}; nobody if it is better to leave. */
    private int best(int mentee, int mate) {
        long most = -exit[mentee];
        long tieMost = 0;
        int choice = NOBODY;
        Row hers = row[mentee];
        for (int pair = hers.from(); pair < hers.to(); pair++) {
            int number = hers.mentor()[pair];
            long gain = hers.score()[pair] - price[number];
            if (gain >= most && counts(hers.score()[pair])) {
                long tieGain = tie(mentee, number) - tiePrice[number];
                if (gain > most || tieGain > tieMost || tieGain == tieMost && number == mate) {
                    most = gain;
                    tieMost = tieGain;
                    choice = pair;
                }
            }
        }
        return choice;
    }

    /**
     * Takes over what was found among fewer pairs of the same people: the prices, and each place that is the best at these
     * prices among all pairs, too.
     */
    void resume(Exchange among) {
        System.arraycopy(among.price, 0, price, 0, mentors);
        System.arraycopy(among.tiePrice, 0, tiePrice, 0, mentors);
        for (int mentee = 0; mentee < mentees; mentee++) {
            if (state[mentee] == OPEN) {
                resume(mentee, among.places.mate[mentee]);
            }
        }
    }

    private void resume(int mentee, int mate) {
        int choice = best(mentee, mate);
        if (choice == NOBODY) {
            state[mentee] = ANSWERED;
        } else if (row[mentee].mentor()[choice] == mate) {
            join(mentee, choice);
        }
    }

    /** Finds a mentor for each mentee who has none yet, in this order, until no price stands on an empty place. */
    void settle(int[] order) {
        seat(order);
        for (int attempt = 0; lowerPricesOfEmptyPlaces(); attempt++) {
            if (attempt == ATTEMPTS) {
                beginAgain();
            }
            seat(order);
        }
    }

    /** Without prices to begin with, none ever stands on an empty place. */
    private void beginAgain() {
        for (int number = 0; number < mentors; number++) {
            if (places.capacity[number] > 0) {
                price[number] = 0;
                tiePrice[number] = 0;
            }
        }
        for (int mentee = 0; mentee < mentees; mentee++) {
            if (state[mentee] != LOCKED) {
                leave(mentee);
            }
        }
    }

    private void seat(int[] order) {
        for (int mentee : order) {
            if (state[mentee] == OPEN) {
                seat(mentee);
            }
        }
    }

    private boolean lowerPricesOfEmptyPlaces() {
        boolean[] lowered = new boolean[mentors];
        boolean any = false;
        for (int number = 0; number < mentors; number++) {
            if (places.roomAt(number) && (price[number] != 0 || tiePrice[number] != 0)) {
                price[number] = 0;
                tiePrice[number] = 0;
                lowered[number] = true;
                any = true;
            }
        }
        for (int mentee = 0; any && mentee < mentees; mentee++) {
            if (state[mentee] != LOCKED && prefersOneOf(lowered, mentee)) {
                leave(mentee);
            }
        }
        return any;
    }

    private boolean prefersOneOf(boolean[] lowered, int mentee) {
        long gain = gain(mentee);
        Row hers = row[mentee];
        for (int pair = hers.from(); pair < hers.to(); pair++) {
            int number = hers.mentor()[pair];
            int points = hers.score()[pair];
            if (lowered[number]
                    && counts(points)
                    && number != places.mate[mentee]
                    && points >= gain
                    && (points > gain || tie(mentee, number) > tieGain(mentee))) {
                return true;
            }
        }
        return false;
    }

    /** Finds the best place for one mentee, moving others where that is better for all. */
    void seat(int mentee) {
        search(mentee);
        raisePrices();
        move(mentee);
    }

    /** A cheapest way from the mentee to a place that is empty or to somebody who leaves. */
    private void search(int source) {
        round++;
        waiting = 0;
        scans = 0;
        best = exit[source];
        tieBest = 0;
        bestMentor = NOBODY;
        bestMentee = source;
        relax(source, 0, 0);
        while (waiting > 0) {
            int number = heap[0];
            if (!sooner(distance[number], tieDistance[number], best, tieBest)) {
                break;
            }
            drop();
            scanned[scans++] = number;
            for (int mentee = places.first[number]; mentee != NOBODY; mentee = places.after[mentee]) {
                long base = distance[number] + mateScore[mentee] - price[number];
                long tieBase = tieDistance[number] + tie(mentee, number) - tiePrice[number];
                if (sooner(base + exit[mentee], tieBase, best, tieBest)) {
                    best = base + exit[mentee];
                    tieBest = tieBase;
                    bestMentor = NOBODY;
                    bestMentee = mentee;
                }
                relax(mentee, base, tieBase);
            }
        }
    }

    private void relax(int mentee, long base, long tieBase) {
        Row hers = row[mentee];
        int[] mentor = hers.mentor();
        int[] score = hers.score();
        int end = hers.descending() ? hopeless(hers, base) : hers.to();
        for (int pair = hers.from(); pair < end; pair++) {
            int number = mentor[pair];
            long reached = base + price[number] - score[pair];
            if (reached <= best && counts(score[pair])) {
                reach(mentee, number, score[pair], reached, tieBase);
            }
        }
    }

    /** The first pair that could not be good enough even if its mentor cost nothing, nor any after it. */
    private int hopeless(Row hers, long base) {
        int low = hers.from();
        int high = hers.to();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (base - hers.score()[middle] > best) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void reach(int mentee, int number, int points, long reached, long tieBase) {
        boolean known = seen[number] == round;
        if (known && reached > distance[number]) {
            return;
        }
        long tieReached = tieBase + tiePrice[number] - tie(mentee, number);
        if (!sooner(reached, tieReached, best, tieBest)
                || known && !sooner(reached, tieReached, distance[number], tieDistance[number])) {
            return;
        }
        distance[number] = reached;
        tieDistance[number] = tieReached;
        via[number] = mentee;
        viaScore[number] = points;
        if (places.roomAt(number)) {
            best = reached;
            tieBest = tieReached;
            bestMentor = number;
            return;
        }
        if (!known) {
            seen[number] = round;
            place[number] = waiting;
            heap[waiting++] = number;
        }
        rise(place[number]);
    }

    private void raisePrices() {
        for (int index = 0; index < scans; index++) {
            int number = scanned[index];
            price[number] += best - distance[number];
            tiePrice[number] += tieBest - tieDistance[number];
        }
    }

    private void move(int source) {
        int target = bestMentor;
        int mentee = target == NOBODY ? bestMentee : via[target];
        while (mentee != source) {
            int left = places.mate[mentee];
            leave(mentee);
            settleAt(mentee, target);
            target = left;
            mentee = via[left];
        }
        settleAt(source, target);
    }

    private void settleAt(int mentee, int target) {
        if (target == NOBODY) {
            state[mentee] = ANSWERED;
        } else {
            join(mentee, target, viaScore[target]);
        }
    }

    private void join(int mentee, int pair) {
        join(mentee, row[mentee].mentor()[pair], row[mentee].score()[pair]);
    }

    private void join(int mentee, int number, int points) {
        places.join(mentee, number);
        state[mentee] = ANSWERED;
        mateScore[mentee] = points;
    }

    private void leave(int mentee) {
        if (places.mate[mentee] != NOBODY) {
            places.leave(mentee);
        }
        state[mentee] = OPEN;
    }

    /** Another mentee with her pairs; she has no place yet. */
    int admit(int[] herMentors, int[] herScores, long herExit, long key) {
        int mentee = mentees++;
        if (state.length == mentee) {
            int room = Math.max(16, mentee + mentee / 2);
            row = Arrays.copyOf(row, room);
            menteeKey = Arrays.copyOf(menteeKey, room);
            exit = Arrays.copyOf(exit, room);
            state = Arrays.copyOf(state, room);
            mateScore = Arrays.copyOf(mateScore, room);
            places.grow(room);
        }
        row[mentee] = Row.arriving(herMentors, herScores);
        menteeKey[mentee] = key;
        exit[mentee] = herExit;
        return mentee;
    }

    /** The mentor of a mentee, {@link #NOBODY} if she leaves or is locked. */
    int mate(int mentee) {
        return places.mate[mentee];
    }

    /** What leaving costs a mentee. */
    long exit(int mentee) {
        return exit[mentee];
    }

    int mentees() {
        return mentees;
    }

    int mentors() {
        return mentors;
    }

    Places places() {
        return places;
    }

    /** Whether the mentee has been answered, and has no mentor. */
    boolean waits(int mentee) {
        return state[mentee] == ANSWERED && places.mate[mentee] == NOBODY;
    }

    Row row(int mentee) {
        return row[mentee];
    }

    long price(int number) {
        return price[number];
    }

    long tiePrice(int number) {
        return tiePrice[number];
    }

    /** What a mentee has at these prices. */
    long gain(int mentee) {
        int number = places.mate[mentee];
        return number >= 0 ? mateScore[mentee] - price[number] : -exit[mentee];
    }

    long tieGain(int mentee) {
        int number = places.mate[mentee];
        return number >= 0 ? tie(mentee, number) - tiePrice[number] : 0;
    }

    long tie(int mentee, int number) {
        return Market.tie(menteeKey[mentee], mentorKey[number]) >>> tieShift;
    }

    private static boolean sooner(long reached, long tieReached, long than, long tieThan) {
        return reached < than || reached == than && tieReached < tieThan;
    }

    private void drop() {
        int last = heap[--waiting];
        if (waiting > 0) {
            heap[0] = last;
            place[last] = 0;
            sink();
        }
    }

    private void rise(int from) {
        int slot = from;
        int number = heap[slot];
        while (slot > 0) {
            int parent = slot - 1 >> 1;
            int above = heap[parent];
            if (!sooner(distance[number], tieDistance[number], distance[above], tieDistance[above])) {
                break;
            }
            heap[slot] = above;
            place[above] = slot;
            slot = parent;
        }
        heap[slot] = number;
        place[number] = slot;
    }

    private void sink() {
        int slot = 0;
        int number = heap[0];
        for (int child = 1; child < waiting; child = 2 * slot + 1) {
            if (child + 1 < waiting && before(heap[child + 1], heap[child])) {
                child++;
            }
            int below = heap[child];
            if (!before(below, number)) {
                break;
            }
            heap[slot] = below;
            place[below] = slot;
            slot = child;
        }
        heap[slot] = number;
        place[number] = slot;
    }

    private boolean before(int one, int other) {
        return sooner(distance[one], tieDistance[one], distance[other], tieDistance[other]);
    }

    /**
     * Adds up both sides, exactly, after checking every pair, price and place.
     *
     * @throws IllegalStateException if the pairs are not proved to be the best
     */
    Proof prove() {
        long primal = 0;
        long dual = 0;
        long tiePrimal = 0;
        long tieDual = 0;
        for (int mentee = 0; mentee < mentees; mentee++) {
            if (state[mentee] == LOCKED) {
                continue;
            }
            holds(state[mentee] != OPEN, "mentee " + mentee + " has no answer");
            long gain = gain(mentee);
            long tieGain = tieGain(mentee);
            holds(!sooner(gain, tieGain, -exit[mentee], 0), "mentee " + mentee + " would rather leave");
            Row hers = row[mentee];
            for (int pair = hers.from(); pair < hers.to(); pair++) {
                int number = hers.mentor()[pair];
                long other = hers.score()[pair] - price[number];
                if (other >= gain && counts(hers.score()[pair])) {
                    holds(
                            other == gain && tie(mentee, number) - tiePrice[number] <= tieGain,
                            "mentee " + mentee + " would rather have mentor " + number);
                }
            }
            int number = places.mate[mentee];
            primal = Math.addExact(primal, number >= 0 ? mateScore[mentee] : -exit[mentee]);
            tiePrimal = Math.addExact(tiePrimal, number >= 0 ? tie(mentee, number) : 0);
            dual = Math.addExact(dual, gain);
            tieDual = Math.addExact(tieDual, tieGain);
        }
        for (int number = 0; number < mentors; number++) {
            holds(places.load[number] <= places.capacity[number], "mentor " + number + " has too many");
            holds(!sooner(price[number], tiePrice[number], 0, 0), "mentor " + number + " has a price below nothing");
            dual = Math.addExact(dual, Math.multiplyExact(places.capacity[number], price[number]));
            tieDual = Math.addExact(tieDual, Math.multiplyExact(places.capacity[number], tiePrice[number]));
        }
        holds(primal == dual && tiePrimal == tieDual, "the pairs are worth " + primal + " and not " + dual);
        return new Proof(primal, dual);
    }

    private static void holds(boolean fact, String otherwise) {
        if (!fact) {
            throw new IllegalStateException("This result is not proved: " + otherwise + ".");
        }
    }
}
