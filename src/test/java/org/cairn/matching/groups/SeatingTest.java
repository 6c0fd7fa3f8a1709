package org.cairn.matching.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SeatingTest {

    private static final int BOUND = 100_000;

    static {
        Loader.loadNativeLibraries();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void seats_are_as_cheap_as_a_flow_can_make_them_whatever_a_group_changes(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Cohort cohort = ofNoKind(random, seed);
        int[] slot = random.ints(cohort.groups, 0, cohort.slots).toArray();
        int[] topic = random.ints(cohort.groups, 0, cohort.topics).toArray();
        Seating seating = new Seating(cohort, Deal.of(cohort), slot, topic);
        assertThat(seating.seats()).isEqualTo(flow(cohort, slot, topic));

        for (int change = 0; change < 5; change++) {
            int number = random.nextInt(cohort.groups);
            slot[number] = random.nextInt(cohort.slots);
            topic[number] = random.nextInt(cohort.topics);
            seating.meet(number, slot[number], topic[number]);

            assertThat(seating.seats()).isEqualTo(flow(cohort, slot, topic));
            assertThat(seating.seats()).isEqualTo(cost(cohort, seating.group(), slot, topic));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void another_time_or_topic_never_costs_less_than_it_was_said_to_cost_at_least(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Cohort cohort = ofNoKind(random, seed);
        Seating seating = new Seating(cohort, Deal.of(cohort), new int[cohort.groups], new int[cohort.groups]);

        for (int change = 0; change < 20; change++) {
            int number = random.nextInt(cohort.groups);
            int slot = random.nextInt(cohort.slots);
            int topic = random.nextInt(cohort.topics);
            int before = seating.seats();
            int least = seating.atLeast(number, slot, topic);

            seating.meet(number, slot, topic);

            assertThat(seating.seats() - before).isGreaterThanOrEqualTo(least);
            assertThat(seating.atLeast(number, slot, topic)).isZero();
        }
    }

    @Test
    void somebody_of_a_rare_kind_goes_to_another_one_of_it_and_what_being_alone_costs_is_counted() {
        CohortBuilder builder = Cohort.of(4).slots(6);
        IntStream.range(0, 24)
                .forEach(one -> builder.add(
                        new Member(0, true, -1L, new int[0], one == 0 || one == 9 ? new int[] {0} : new int[0])));
        Cohort cohort = builder.build();
        Seating seating = new Seating(cohort, Deal.of(cohort), new int[4], new int[4]);
        int to = seating.kin(0, new SplittableRandom(1));
        assertThat(seating.group()[0]).isNotEqualTo(seating.group()[9]);
        assertThat(seating.cost()).isEqualTo(2 * Cost.ALONE);

        seating.move(0, to == seating.group()[0] ? seating.group()[9] : to);

        assertThat(seating.group()[0]).isEqualTo(seating.group()[9]);
        assertThat(seating.cost()).isZero();
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void those_who_are_to_be_together_sit_together_and_move_together(@ForAll long seed) {
        CohortBuilder builder = Cohort.of(4).slots(6);
        SplittableRandom random = new SplittableRandom(seed);
        IntStream.range(0, 24)
                .forEach(one -> builder.add(
                        new Member(one % 2, true, random.nextLong(1, 64), new int[] {random.nextInt(3)}, new int[0])));
        Cohort cohort = builder.together(0, 1).together(1, 2).together(7, 8).build();
        Seating seating = new Seating(cohort, Deal.of(cohort), new int[4], new int[4]);

        seating.move(0, 3);
        seating.meet(2, 5, 1);

        int[] group = seating.group();
        assertThat(group[0]).isEqualTo(group[1]).isEqualTo(group[2]);
        assertThat(group[7]).isEqualTo(group[8]);
        for (int number = 0; number < 4; number++) {
            int of = number;
            assertThat(IntStream.range(0, 24).filter(one -> group[one] == of)).hasSize(6);
        }
    }

    @Test
    void whoever_is_locked_is_no_company_and_keeps_the_seat() {
        CohortBuilder builder = Cohort.of(3).slots(4);
        IntStream.range(0, 12).forEach(one -> builder.add(new Member(0, true, 1L << one % 4, new int[0], new int[0])));
        Cohort cohort = builder.together(0, 1).together(2, 3).lock(0, 2).build();
        Seating seating = new Seating(cohort, Deal.of(cohort), new int[] {0, 1, 2}, new int[3]);

        seating.meet(2, 3, 0);

        assertThat(seating.companies()).isEqualTo(1);
        assertThat(seating.group()[0]).isEqualTo(2);
    }

    /** In which everybody gets the cheapest seat, since nobody is put anywhere. */
    private static Cohort ofNoKind(SplittableRandom random, long seed) {
        int groups = 2 + random.nextInt(4);
        Cohort like = Cohorts.generated(20 + random.nextInt(9), groups, seed);
        CohortBuilder builder = Cohort.of(groups).slots(like.slots);
        IntStream.range(0, like.people())
                .mapToObj(like::member)
                .forEach(one ->
                        builder.add(new Member(one.year(), one.facilitator(), one.slots(), one.topics(), new int[0])));
        return builder.build();
    }

    private static int cost(Cohort cohort, int[] group, int[] slot, int[] topic) {
        return IntStream.range(0, group.length)
                .map(person -> Cost.meeting(cohort, person, slot[group[person]], topic[group[person]]))
                .sum();
    }

    /** What the cheapest seats cost according to OR-Tools: people, their year in a group, the group. */
    private static int flow(Cohort cohort, int[] slot, int[] topic) {
        MinCostFlow flow = new MinCostFlow();
        int people = cohort.people();
        int years = people + cohort.years * cohort.groups;
        int all = years + cohort.groups;
        int[] arcs = new int[people * cohort.groups];
        for (int person = 0; person < people; person++) {
            flow.setNodeSupply(person, 1);
            for (int number = 0; number < cohort.groups; number++) {
                arcs[person * cohort.groups + number] = flow.addArcWithCapacityAndUnitCost(
                        person,
                        people + cohort.year[person] * cohort.groups + number,
                        1,
                        Cost.meeting(cohort, person, slot[number], topic[number]));
            }
        }
        for (int number = 0; number < cohort.groups; number++) {
            for (int year = 0; year < cohort.years; year++) {
                int fewest = cohort.fewest(year);
                between(flow, people + year * cohort.groups + number, years + number, fewest, cohort.most(year));
            }
            between(flow, years + number, all, cohort.fewest(), cohort.most());
        }
        flow.setNodeSupply(all, -people);
        assertThat(flow.solve()).isEqualTo(MinCostFlowBase.Status.OPTIMAL);
        return (int) Arrays.stream(arcs)
                .mapToLong(arc -> flow.getFlow(arc) * flow.getUnitCost(arc))
                .sum();
    }

    /** What has to flow at least is so cheap that it does. */
    private static void between(MinCostFlow flow, int from, int to, int fewest, int most) {
        flow.addArcWithCapacityAndUnitCost(from, to, fewest, -BOUND);
        flow.addArcWithCapacityAndUnitCost(from, to, most - fewest, 0);
    }
}
