package org.cairn.matching.groups;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The cheapest seats when every group has been given a time and a topic, and nothing counts but these, the years and the
 * sizes. It is kept at its best: when a group gets another time or topic, people move on in circles ({@link Flow}).
 * {@link Company} stays where it is put.
 */
final class Seating {

    /** What somebody costs more who makes room, roughly: several move only to save more. */
    private static final int ROOM = 2;

    /** What it will cost roughly to bring somebody who helps lead to a group that has too few. */
    private static final int LEADER = 6;

    private static final int NOBODY = -1;

    private final Cohort cohort;
    private final int[] group;
    private final int[] slot;
    private final int[] topic;
    private final int groups;
    private final int[][] companies;
    private final boolean[] rare;
    private final int[][] ofYear;
    private final Flow flow;
    private final int[] cost;
    private final int[] mover;
    private final int[] kinds;
    private final int[] leaders;

    Seating(Cohort cohort, int[] group, int[] slot, int[] topic) {
        this.cohort = cohort;
        this.group = group.clone();
        this.slot = slot.clone();
        this.topic = topic.clone();
        groups = cohort.groups;
        companies = Company.of(cohort);
        rare = Company.rare(cohort);
        boolean[] stays = new boolean[group.length];
        Arrays.stream(companies).flatMapToInt(Arrays::stream).forEach(person -> stays[person] = true);
        ofYear = IntStream.range(0, cohort.years)
                .mapToObj(year -> IntStream.range(0, group.length)
                        .filter(person -> cohort.year[person] == year
                                && cohort.locked[person] == Cohort.UNLOCKED
                                && !stays[person])
                        .toArray())
                .toArray(int[][]::new);
        flow = new Flow(cohort);
        cost = new int[group.length * groups];
        mover = new int[cohort.years * groups * groups];
        kinds = new int[groups * cohort.kinds];
        leaders = new int[groups];
        for (int person = 0; person < group.length; person++) {
            flow.count(flow.place(cohort.year[person], group[person]), 1);
            count(person, group[person], 1);
        }
        IntStream.range(0, groups).forEach(this::price);
        for (int year = 0; year < cohort.years; year++) {
            for (int number = 0; number < groups; number++) {
                leave(year, number);
            }
        }
        for (int[] company : companies) {
            seat(company, this.group[company[0]]);
        }
        settle();
    }

    private Seating(Seating other) {
        cohort = other.cohort;
        groups = other.groups;
        companies = other.companies;
        rare = other.rare;
        ofYear = other.ofYear;
        group = other.group.clone();
        slot = other.slot.clone();
        topic = other.topic.clone();
        cost = other.cost.clone();
        mover = other.mover.clone();
        kinds = other.kinds.clone();
        leaders = other.leaders.clone();
        flow = new Flow(cohort);
        flow.become(other.flow);
    }

    Seating copy() {
        return new Seating(this);
    }

    /** Becomes what the other one of the same cohort is. */
    void become(Seating other) {
        copy(other.group, group);
        copy(other.slot, slot);
        copy(other.topic, topic);
        copy(other.cost, cost);
        copy(other.mover, mover);
        copy(other.kinds, kinds);
        copy(other.leaders, leaders);
        flow.become(other.flow);
    }

    private static void copy(int[] from, int[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
    }

    int slot(int number) {
        return slot[number];
    }

    int topic(int number) {
        return topic[number];
    }

    int[] group() {
        return group.clone();
    }

    /** What everybody's seat costs, and besides: who is the only one of a rare kind, and groups with too few who lead. */
    int cost() {
        int sum = seats();
        for (int place = 0; place < kinds.length; place++) {
            sum += rare[place % cohort.kinds] && kinds[place] == 1 ? Cost.ALONE : 0;
        }
        for (int number = 0; number < groups; number++) {
            sum += LEADER * Math.max(0, Cost.FACILITATORS - leaders[number]);
        }
        return sum;
    }

    /** What times and topics cost everybody. */
    int seats() {
        int sum = 0;
        for (int person = 0; person < group.length; person++) {
            sum += cost[person * groups + group[person]];
        }
        return sum;
    }

    /**
     * What the seats would cost more at least if a group had another time and topic: at the prices that the places have
     * now, each one in the group takes the cheapest place, and whoever gains comes to it.
     */
    int atLeast(int number, int anotherSlot, int anotherTopic) {
        int sum = 0;
        for (int year = 0; year < cohort.years; year++) {
            int price = flow.price(flow.place(year, number));
            for (int person : ofYear[year]) {
                int then = price + Cost.meeting(cohort, person, anotherSlot, anotherTopic);
                sum += group[person] == number
                        ? Math.min(then, elsewhere(person)) - worth(person, number)
                        : Math.min(0, then - worth(person, group[person]));
            }
        }
        for (int one = 0; one < companies.length; one++) {
            if (group[companies[one][0]] == number) {
                sum += atLeast(companies[one], number, anotherSlot, anotherTopic);
            }
        }
        return sum;
    }

    private int atLeast(int[] company, int number, int anotherSlot, int anotherTopic) {
        int least = 0;
        for (int person : company) {
            least += Cost.meeting(cohort, person, anotherSlot, anotherTopic) - cost[person * groups + number];
        }
        for (int to = 0; to < groups; to++) {
            least = to == number ? least : Math.min(least, atLeast(company, to));
        }
        return least;
    }

    /** What it would cost more at least if a company sat elsewhere. */
    int atLeast(int number, int to) {
        return atLeast(companies[number], to);
    }

    private int atLeast(int[] company, int to) {
        int sum = 0;
        for (int person : company) {
            sum += worth(person, to) - worth(person, group[person]) + alone(person, to) - alone(person, group[person]);
        }
        return sum;
    }

    /** What somebody costs in a group, with the price of the place. */
    private int worth(int person, int number) {
        return cost[person * groups + number] + flow.price(flow.place(cohort.year[person], number));
    }

    private int elsewhere(int person) {
        int least = Integer.MAX_VALUE;
        for (int to = 0; to < groups; to++) {
            least = to == group[person] ? least : Math.min(least, worth(person, to));
        }
        return least;
    }

    /** Gives a group another time and topic, and everybody the cheapest seat again. */
    void meet(int number, int anotherSlot, int anotherTopic) {
        slot[number] = anotherSlot;
        topic[number] = anotherTopic;
        price(number);
        for (int year = 0; year < cohort.years; year++) {
            leave(year, number);
            come(year, number);
        }
        for (int[] company : companies) {
            if (group[company[0]] == number) {
                seat(company, better(company, number));
            }
        }
        settle();
    }

    /** How many companies there are. */
    int companies() {
        return companies.length;
    }

    /** A group in which somebody of a rare kind of this company's sits; any group if it has no such kind. */
    int kin(int number, SplittableRandom random) {
        for (int person : companies[number]) {
            for (int kind : cohort.kind[person]) {
                if (rare[kind]) {
                    return withKind(kind, random.nextInt(groups));
                }
            }
        }
        return random.nextInt(groups);
    }

    private int withKind(int kind, int first) {
        int number = first;
        while (kinds[number * cohort.kinds + kind] == 0) {
            number = (number + 1) % groups;
        }
        return number;
    }

    /** Lets a company sit in another group, and gives everybody else the cheapest seat again. */
    void move(int number, int to) {
        seat(companies[number], to);
        settle();
    }

    private int better(int[] company, int number) {
        int best = number;
        int least = cost(company, number) - ROOM * company.length;
        for (int to = 0; to < groups; to++) {
            if (cost(company, to) < least) {
                least = cost(company, to);
                best = to;
            }
        }
        return best;
    }

    private int cost(int[] company, int number) {
        int sum = 0;
        for (int person : company) {
            sum += cost[person * groups + number] + alone(person, number);
        }
        return sum;
    }

    /** What being the only one of a rare kind costs when somebody sits there: also whom she keeps company. */
    private int alone(int person, int number) {
        int sum = 0;
        for (int kind : cohort.kind[person]) {
            if (rare[kind]) {
                int others = kinds[number * cohort.kinds + kind] - (group[person] == number ? 1 : 0);
                sum += others == 0 ? Cost.ALONE : others == 1 ? -Cost.ALONE : 0;
            }
        }
        return sum;
    }

    private void seat(int[] company, int to) {
        for (int person : company) {
            int from = group[person];
            int year = cohort.year[person];
            int other = from == to ? NOBODY : room(year, to, from);
            if (other != NOBODY) {
                move(person, to, from);
                move(other, from, to);
                leave(year, from);
                leave(year, to);
            }
        }
    }

    private void move(int person, int to, int from) {
        group[person] = to;
        count(person, from, -1);
        count(person, to, 1);
    }

    private void count(int person, int number, int people) {
        leaders[number] += cohort.facilitator[person] ? people : 0;
        for (int kind : cohort.kind[person]) {
            kinds[number * cohort.kinds + kind] += people;
        }
    }

    /** Who of that year would best make room. */
    private int room(int year, int number, int to) {
        int best = NOBODY;
        for (int person : ofYear[year]) {
            int row = person * groups;
            if (group[person] == number
                    && (best == NOBODY
                            || cost[row + to] - cost[row + number]
                                    < cost[best * groups + to] - cost[best * groups + number])) {
                best = person;
            }
        }
        return best;
    }

    private void price(int number) {
        for (int person = 0; person < group.length; person++) {
            cost[person * groups + number] = Cost.meeting(cohort, person, slot[number], topic[number]);
        }
    }

    /** Who of a year would best leave a group, for each other one. */
    private void leave(int year, int number) {
        int place = flow.place(year, number);
        flow.close(place);
        for (int person : ofYear[year]) {
            if (group[person] == number) {
                for (int to = 0; to < groups; to++) {
                    goes(person, place, number, to);
                }
            }
        }
    }

    /** Who of a year would best come to a group, from each other one. */
    private void come(int year, int number) {
        for (int from = 0; from < groups; from++) {
            if (from != number) {
                flow.way(flow.place(year, from), number, Flow.NOWHERE);
                flow.look(flow.place(year, from));
            }
        }
        for (int person : ofYear[year]) {
            if (group[person] != number) {
                goes(person, flow.place(year, group[person]), group[person], number);
            }
        }
    }

    private void goes(int person, int place, int from, int to) {
        int more = cost[person * groups + to] - cost[person * groups + from];
        if (more < flow.way(place, to)) {
            flow.way(place, to, more);
            mover[place * groups + to] = person;
        }
    }

    private void settle() {
        for (int place = flow.circle(); place >= 0; place = flow.circle()) {
            moveOn(place);
        }
    }

    private void moveOn(int start) {
        int to = start;
        do {
            int from = flow.before(to);
            if (flow.ofYear(from) && flow.ofYear(to)) {
                move(mover[from * groups + to % groups], to % groups, from % groups);
                flow.count(from, -1);
                flow.count(to, 1);
            }
            to = from;
        } while (to != start);
        do {
            if (flow.ofYear(to)) {
                leave(to / groups, to % groups);
            }
            to = flow.before(to);
        } while (to != start);
    }
}
