package org.cairn.matching.groups;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Looks for times and topics before anybody is seated for good: they decide more about what groups cost than who sits
 * where. Again and again a group tries another time or topic, everybody gets the cheapest seat that goes with it
 * ({@link Seating}), and that is kept as in {@link Former}: when it is no worse and, while it is warm, sometimes when it
 * is. Those who are to be together try other groups in the same way.
 */
final class Planner {

    private static final double WARM = 6;
    private static final double COLD = 1;
    private static final int COMPANY = 8;

    private final Cohort cohort;
    private final SplittableRandom random;
    private Seating now;
    private Seating then;
    private long asked;

    Planner(Cohort cohort, int[] group, SplittableRandom random) {
        this.cohort = cohort;
        this.random = random;
        now = new Seating(
                cohort,
                group,
                random.ints(cohort.groups, 0, cohort.slots).toArray(),
                random.ints(cohort.groups, 0, cohort.topics).toArray());
        then = now.copy();
    }

    /** How many exchanges can be looked at in the time of one step. */
    static long exchanges(Cohort cohort) {
        return (long) cohort.groups * cohort.groups + cohort.people();
    }

    /**
     * Where everybody sits with the best times and topics that were found.
     *
     * @param steps how often something else is tried
     * @param goOn asked as often as while so many exchanges are looked at
     */
    int[] plan(long steps, BooleanSupplier goOn) {
        Seating best = now.copy();
        int cost = now.cost();
        int least = cost;
        for (long step = 0; step < steps && goesOn(step, goOn); step++) {
            double heat = WARM * Math.pow(COLD / WARM, (double) step / steps);
            then.become(now);
            change(then);
            int more = then.cost() - cost;
            if (more <= 0 || random.nextDouble() < Math.exp(-more / heat)) {
                Seating was = now;
                now = then;
                then = was;
                cost += more;
            }
            if (cost < least) {
                least = cost;
                best.become(now);
            }
        }
        return best.group();
    }

    private boolean goesOn(long step, BooleanSupplier goOn) {
        boolean on = true;
        while (on && asked * Former.CHAIN <= step * exchanges(cohort)) {
            on = goOn.getAsBoolean();
            asked++;
        }
        return on;
    }

    private void change(Seating seating) {
        if (seating.companies() > 0 && random.nextInt(COMPANY) == 0) {
            seating.move(random.nextInt(seating.companies()), random.nextInt(cohort.groups));
            return;
        }
        int number = random.nextInt(cohort.groups);
        switch (random.nextInt(3)) {
            case 0 -> seating.meet(number, random.nextInt(cohort.slots), seating.topic(number));
            case 1 -> seating.meet(number, seating.slot(number), random.nextInt(cohort.topics));
            default -> seating.meet(number, random.nextInt(cohort.slots), random.nextInt(cohort.topics));
        }
    }
}
