package org.cairn.matching.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FormerTest {

    private static final int FEW = 20_000;

    @Test
    void three_hundred_people_become_nineteen_groups_that_break_no_rule() {
        Cohort cohort = Cohorts.generated(300, 19, 1);

        int[] groups = Former.form(cohort, 1, 1_000_000, () -> true);

        assertThat(Evaluator.of(cohort, groups).hard()).isZero();
        assertThat(Assessment.of(cohort, groups).cost())
                .isLessThan(Assessment.of(cohort, Deal.of(cohort)).cost() / 3);
    }

    @Test
    void years_that_an_exchange_has_made_uneven_are_even_again_soon() {
        Cohort cohort = Cohorts.generated(3_000, 190, 1);

        for (int seed = 1; seed <= 3; seed++) {
            int[] groups = Former.form(cohort, seed, 150_000, () -> true);
            assertThat(Evaluator.of(cohort, groups).hard()).isZero();
        }
    }

    @Test
    void the_same_seed_and_number_of_moves_give_the_same_groups() {
        Cohort cohort = Cohorts.generated(120, 8, 3);

        int[] groups = Former.form(cohort, 5, FEW, () -> true);

        assertThat(Former.form(cohort, 5, FEW, () -> true)).isEqualTo(groups);
        assertThat(Former.form(cohort, 6, FEW, () -> true)).isNotEqualTo(groups);
    }

    @Test
    void what_a_search_in_seconds_has_found_can_be_found_again() {
        Cohort cohort = Cohorts.generated(60, 4, 3);

        Formed found = Formed.inSeconds(cohort, 1, 1);

        assertThat(Formed.inMoves(cohort, found.seed(), found.moves()).groups()).isEqualTo(found.groups());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void groups_are_worth_what_somebody_else_counts(@ForAll("cohorts") Cohort cohort, @ForAll long seed) {
        int[] groups = Former.form(cohort, seed, FEW / 10, () -> true);

        assertThat(Assessment.of(cohort, groups)).isEqualTo(Evaluator.of(cohort, groups));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void an_exchange_changes_the_cost_by_what_the_board_has_said(@ForAll("cohorts") Cohort cohort, @ForAll long seed) {
        Board board = new Board(cohort, Former.form(cohort, seed, 50, () -> true));
        java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
        for (int move = 0; move < 40; move++) {
            int one = random.nextInt(cohort.people());
            int other = random.nextInt(cohort.people());
            if (board.group[one] != board.group[other]) {
                Assessment before = Evaluator.of(cohort, board.groups());

                int more = board.exchange(one, other);
                board.swap(one, other);

                Assessment after = Evaluator.of(cohort, board.groups());
                assertThat(more)
                        .isEqualTo(Board.BROKEN * (after.hard() - before.hard()) + after.cost() - before.cost());
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whoever_is_to_be_with_somebody_belongs_where_that_one_sits_by_now(
            @ForAll("cohorts") Cohort cohort, @ForAll long seed) {
        Board board = new Board(cohort, Deal.of(cohort));
        java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
        for (int move = 0; move < 100; move++) {
            int one = random.nextInt(cohort.people());
            int other = random.nextInt(cohort.people());
            if (board.group[one] != board.group[other]) {
                board.swap(one, other);
            }
        }

        for (int person = 0; person < cohort.people(); person++) {
            int number = board.group[person];
            int[] elsewhere = Arrays.stream(cohort.together[person])
                    .map(partner -> board.group[partner])
                    .filter(group -> group != number)
                    .limit(1)
                    .flatMap(
                            group -> IntStream.range(0, cohort.people()).filter(member -> board.group[member] == group))
                    .toArray();
            assertThat(board.whereSheBelongs(person)).containsExactlyInAnyOrder(elsewhere);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void sizes_and_years_are_dealt_out_evenly_and_stay_so(@ForAll("cohorts") Cohort cohort, @ForAll long seed) {
        int[] dealt = Deal.of(cohort);
        int[] groups = Former.form(cohort, seed, FEW / 4, () -> true);

        for (int[] board : List.of(dealt, groups)) {
            for (int number = 0; number < cohort.groups(); number++) {
                int of = number;
                long size = Arrays.stream(board).filter(one -> one == of).count();
                assertThat(size).isBetween((long) cohort.fewest(), (long) cohort.most());
            }
        }
        assertThat(yearsOutside(cohort, dealt)).isZero();
    }

    private static int yearsOutside(Cohort cohort, int[] group) {
        int[] shares = cohort.shares();
        return IntStream.range(0, cohort.groups())
                .flatMap(number -> IntStream.range(0, cohort.years).map(year -> {
                    int count = (int) IntStream.range(0, group.length)
                            .filter(one -> group[one] == number && cohort.year[one] == year)
                            .count();
                    return count < shares[2 * year] || count > shares[2 * year + 1] ? 1 : 0;
                }))
                .sum();
    }

    @Test
    void who_is_fixed_in_a_group_stays_there() {
        CohortBuilder builder = Cohort.of(3).slots(4);
        IntStream.range(0, 12).forEach(one -> builder.add(new Member(0, true, 1L << one % 4, new int[0], new int[0])));
        Cohort cohort = builder.lock(0, 2).lock(1, 2).build();

        int[] groups = Former.form(cohort, 1, FEW, () -> true);

        assertThat(groups[0]).isEqualTo(2);
        assertThat(groups[1]).isEqualTo(2);
        assertThat(Assessment.of(cohort, groups).hard()).isZero();
    }

    @Test
    void whoever_somebody_is_to_be_with_or_alone_shares_a_kind_with_goes_along() {
        CohortBuilder builder = Cohort.of(2).slots(1);
        int[][] kinds = {{0}, {0}, {}, {0}, {1}, {1}};
        Arrays.stream(kinds).forEach(kind -> builder.add(new Member(0, true, 1, new int[0], kind)));
        Cohort cohort = builder.together(1, 2).build();
        Board board = new Board(cohort, new int[] {0, 0, 0, 1, 1, 1});

        assertThat(IntStream.range(0, 6).map(board::companion)).containsExactly(1, 2, 1, Board.ALONE, 5, 4);
    }

    @Test
    void a_search_asks_as_often_whether_to_go_on_while_it_plans_and_ends_when_it_hears_no() {
        AtomicInteger asked = new AtomicInteger();

        Former.form(Cohorts.generated(300, 19, 1), 1, 200 * Former.CHAIN, () -> asked.incrementAndGet() > 0);
        Former.form(Cohorts.generated(300, 19, 1), 1, Long.MAX_VALUE >> 16, () -> false);

        assertThat(asked.get()).isBetween(198, 202);
    }

    @Test
    void what_no_groups_could_satisfy_is_said_before() {
        CohortBuilder builder = Cohort.of(2).slots(1);
        IntStream.range(0, 6).forEach(one -> builder.add(new Member(one % 3, one < 3, 1, new int[0], new int[0])));
        Cohort cohort = builder.together(0, 1)
                .together(1, 2)
                .together(2, 4)
                .apart(0, 4)
                .together(3, 0)
                .build();

        assertThat(Obstacles.of(cohort, one -> "P" + one))
                .containsExactly(
                        "2 groups need 4 people who help lead, two each, and 3 would. Ask for more of them, or make at"
                                + " most 1 group.",
                        "P0, P1, P2, P3 and P4 are to be together, and a group has at most 3 people.",
                        "P0 and P4 are to be apart, and together at the same time.",
                        "P0 and P3 are to be together and of one year, of which a group has at most 1.",
                        "P1 and P4 are to be together and of one year, of which a group has at most 1.");
        assertThat(Obstacles.of(Cohorts.generated(300, 19, 1), String::valueOf)).isEmpty();
    }

    @Test
    void one_group_and_one_person_are_groups_too() {
        CohortBuilder builder = Cohort.of(1).slots(1);
        builder.add(new Member(0, false, 1, new int[0], new int[] {0}));
        Cohort cohort = builder.build();

        int[] groups = Former.form(cohort, 1, FEW, () -> true);

        assertThat(groups).containsExactly(0);
        assertThat(Assessment.of(cohort, groups)).isEqualTo(new Assessment(2, 0, 0, 1));
    }

    @Provide
    Arbitrary<Cohort> cohorts() {
        Arbitrary<Integer> people = Arbitraries.integers().between(6, 60);
        Arbitrary<Integer> groups = Arbitraries.integers().between(2, 5);
        return Combinators.combine(people, groups, Arbitraries.longs()).as(Cohorts::generated);
    }
}
