package org.cairn.matching.groups;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Looks for times and topics before anybody is seated for good: they decide more about what groups cost than who sits
 * where. Again and again a group tries another time or topic, everybody gets the cheapest seat that goes with it
 * ({@link Seating}), and that is kept as in {@link Former}: when it is no worse and, while it is warm, sometimes when it
 * is. {@link Company} tries other groups in the same way. What could not be kept however people sat is not tried.
 */
final class Planner {

    private static final double WARM = 6;
    private static final double COLD = 1;
    private static final int COMPANY = 8;

    /** So much more than the least it can cost is worth a try: other things than seats may become cheaper. */
    private static final int HOPE = 2;

    /** How many steps fit into the time in which each group's exchanges with each other one are looked at. */
    private static final int QUICK = 3;

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
        return ((long) cohort.groups * cohort.groups + cohort.people()) / QUICK + 1;
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
            double most = -heat * Math.log(1 - random.nextDouble());
            if (change(most) && then.cost() - cost <= most) {
                Seating was = now;
                now = then;
                then = was;
                cost = now.cost();
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

    /** Tries something else, unless it is certain to cost more than that. */
    private boolean change(double most) {
        return now.companies() > 0 && random.nextInt(COMPANY) == 0 ? company(most) : meeting(most);
    }

    private boolean company(double most) {
        int company = random.nextInt(now.companies());
        int to = random.nextBoolean() ? now.kin(company, random) : random.nextInt(cohort.groups);
        if (now.atLeast(company, to) > most + HOPE) {
            return false;
        }
        then.become(now);
        then.move(company, to);
        return true;
    }

    private boolean meeting(double most) {
        int number = random.nextInt(cohort.groups);
        int what = random.nextInt(3);
        int slot = what == 0 ? now.slot(number) : random.nextInt(cohort.slots);
        int topic = what == 1 ? now.topic(number) : random.nextInt(cohort.topics);
        if (now.atLeast(number, slot, topic) > most + HOPE) {
            return false;
        }
        then.become(now);
        then.meet(number, slot, topic);
        return true;
    }
}
