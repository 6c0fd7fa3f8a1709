package org.cairn.matching.solver;

/**
 * A market that mentees join one after the other. Each is one shortest path, and after each the pairs are the best for
 * all who are there: the same as if everybody had come at once.
 */
public final class RollingMarket {

    private final Exchange exchange;
    private final Scale scale;

    /**
     * A market with mentors and no mentees yet.
     *
     * @param mentors gives the mentors, their places and their keys; its mentees and pairs do not count
     * @param mostMentees how many mentees can join
     * @param highestPriority the most urgent that one may be
     * @throws MarketTooLarge if exact numbers do not fit
     */
    public RollingMarket(Market mentors, int mostMentees, long highestPriority) {
        scale = Scale.of(mostMentees, Market.HIGHEST_SCORE, highestPriority + 1);
        Market empty = new Market(
                mentors.capacity,
                new long[0],
                new int[1],
                new int[0],
                new int[0],
                new int[0],
                new long[0],
                mentors.mentorKey);
        exchange = new Exchange(empty, 0, new long[0], scale.dearest(), scale.tieShift());
    }

    /**
     * A mentee joins.
     *
     * @param eligible her possible mentors, ascending
     * @param scores the score with each
     * @param key what she is called for ever
     * @return her number
     */
    public int join(int[] eligible, int[] scores, long priority, long key) {
        if (priority >= scale.levels()) {
            throw new IllegalArgumentException("A priority of " + priority + " was not announced.");
        }
        int mentee = exchange.admit(eligible, scores, scale.exit(priority), key);
        exchange.seat(mentee);
        return mentee;
    }

    /** The mentor of a mentee, or {@link Solution#NOBODY}. */
    public int mentor(int mentee) {
        return exchange.mate(mentee);
    }

    /** Proves that these are the best pairs; waiting counts as a loss in it. */
    public Proof prove() {
        return exchange.prove();
    }
}
