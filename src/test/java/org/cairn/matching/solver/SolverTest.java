package org.cairn.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.cairn.matching.solver.Markets.Small;
import org.junit.jupiter.api.Test;

class SolverTest {

    private static final int MANY = 4_000;
    private static final int FEWER = 1_000;
    private static final long UNIT = 20_000;

    @Provide
    Arbitrary<Small> small() {
        return Markets.small();
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE)
    void the_pairs_are_as_many_as_urgent_and_as_good_as_those_of_or_tools(@ForAll("small") Small small) {
        Market market = small.market();

        Solution solution = Solver.solve(market);

        Oracle.Answer best = Oracle.of(market, UNIT);
        assertThat(answer(solution)).isEqualTo(best);
        assertThat(solution.countProof()).isEqualTo(new Proof(best.matched(), best.matched()));
        assertThat(solution.urgencyProof()).isEqualTo(new Proof(best.urgency(), best.urgency()));
        assertThat(solution.totalProof()).isEqualTo(new Proof(best.total(), best.total()));
    }

    @Test
    void larger_markets_agree_with_or_tools_too() {
        for (Market market : List.of(
                Markets.uniform(120, 100, 1000, 1),
                Markets.uniform(100, 130, 1_000_000, 2),
                Markets.uniform(90, 90, 3, 3),
                Markets.popular(120, 100, 1000, 4),
                Markets.popular(100, 130, 1_000_000, 5),
                Markets.popular(90, 90, 10, 6))) {

            Solution solution = Solver.solve(market);

            assertThat(answer(solution)).isEqualTo(Oracle.of(market, 1L << 30));
        }
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE)
    void every_pair_is_eligible_no_mentor_has_too_many_and_locks_hold(@ForAll("small") Small small) {
        Market market = small.market();

        Solution solution = Solver.solve(market);

        int[] load = new int[market.mentors()];
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            int mentor = solution.mentor(mentee);
            if (mentor != Solution.NOBODY) {
                assertThat(market.eligible(mentee, mentor)).isTrue();
                load[mentor]++;
            }
            if (market.locked[mentee] != Market.UNLOCKED) {
                assertThat(mentor).isEqualTo(market.locked[mentee]);
            }
        }
        for (int mentor = 0; mentor < load.length; mentor++) {
            assertThat(load[mentor]).isLessThanOrEqualTo(market.capacity(mentor));
        }
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void looking_at_a_few_pairs_first_changes_nothing(
            @ForAll("small") Small small, @ForAll boolean floor, @ForAll @IntRange(min = 1, max = 3) int longest) {
        Market market = small.market();

        Solution solution = Solver.solve(market, floor, longest);

        assertThat(pairs(solution)).isEqualTo(pairs(Solver.solve(market, floor)));
        Statistics.label("looks at a few first")
                .collect(Shortlist.worthwhile(market, longest))
                .coverage(checked -> checked.check(true).percentage(share -> share > 10));
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE)
    void who_comes_one_after_the_other_gets_what_all_would_get_at_once(@ForAll("small") Small small) {
        oneAfterTheOther(withoutLocks(small.market()));
    }

    @Property(tries = FEWER, edgeCases = EdgeCasesMode.NONE)
    void who_comes_alone_gets_the_same_where_most_scores_are_equal(@ForAll Random random) {
        int mentors = 16 + random.nextInt(20);
        MarketBuilder market = Market.of(
                24, IntStream.range(0, mentors).map(mentor -> random.nextInt(3)).toArray());
        for (int mentee = 0; mentee < 24; mentee++) {
            market.priority(mentee, random.nextInt(2));
            for (int mentor = 0; mentor < mentors; mentor++) {
                market.pair(mentee, mentor, random.nextInt(3));
            }
        }

        oneAfterTheOther(market.build());
    }

    private static void oneAfterTheOther(Market market) {
        Solution batch = Solver.solve(market);
        RollingMarket rolling = new RollingMarket(market, market.mentees(), 10);
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            rolling.join(
                    market.eligible(mentee),
                    Arrays.copyOfRange(market.score, market.start[mentee], market.start[mentee + 1]),
                    market.priority(mentee),
                    market.menteeKey[mentee]);
            rolling.prove();
        }
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            assertThat(rolling.mentor(mentee)).isEqualTo(batch.mentor(mentee));
        }
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_people_decides_nothing_even_among_equals(@ForAll("small") Small small, @ForAll Random random) {
        Market market = small.market();
        List<Integer> mentees = shuffled(market.mentees(), random);
        List<Integer> mentors = shuffled(market.mentors(), random);

        Solution one = Solver.solve(market);
        Solution other = Solver.solve(renumbered(market, mentees, mentors));

        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            int mentor = one.mentor(mentee);
            assertThat(other.mentor(mentees.get(mentee)))
                    .isEqualTo(mentor == Solution.NOBODY ? Solution.NOBODY : mentors.get(mentor));
        }
    }

    @Property(tries = FEWER, edgeCases = EdgeCasesMode.NONE)
    void a_loss_is_what_a_new_solution_with_the_pair_forced_would_lose(@ForAll("small") Small small) {
        Market market = small.market();
        Solution best = Solver.solve(market);
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            for (int mentor : market.eligible(mentee)) {

                Optional<Loss> loss = best.loss(mentee, mentor);

                if (market.locked[mentee] == Market.UNLOCKED && room(market, mentor)) {
                    Solution forced = Solver.solve(withLock(market, mentee, mentor));
                    assertThat(loss.orElseThrow().fewer()).isEqualTo(best.matched() - forced.matched());
                    assertThat(loss.get().points()).isEqualTo(best.total() - forced.total());
                    assertThat(after(best, loss.get())).isEqualTo(pairs(forced));
                }
            }
        }
    }

    @Property(tries = FEWER, edgeCases = EdgeCasesMode.NONE)
    void with_a_floor_the_worst_pair_is_as_good_as_it_can_be(@ForAll("small") Small small) {
        Market market = small.market();
        Solution best = Solver.solve(market);

        Solution floored = Solver.solve(market, true);

        assertThat(floored.matched()).isEqualTo(best.matched());
        assertThat(floored.urgencyProof()).isEqualTo(best.urgencyProof());
        assertThat(floored.worst()).isGreaterThanOrEqualTo(best.worst());
        if (floored.matched() > 0 && !hasLocks(market)) {
            Oracle.Answer higher = Oracle.of(Markets.atLeast(market, floored.worst() + 1), UNIT);
            assertThat(higher.matched() < best.matched()
                            || higher.urgency() < best.urgencyProof().primal())
                    .isTrue();
        }
    }

    @Property(tries = FEWER, edgeCases = EdgeCasesMode.NONE)
    void with_a_floor_a_loss_keeps_the_others_above_it_unless_somebody_would_have_nobody(@ForAll("small") Small small) {
        Market market = small.market();
        Solution best = Solver.solve(market, true);
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            for (int mentor : market.eligible(mentee)) {
                if (market.locked[mentee] == Market.UNLOCKED && room(market, mentor)) {

                    Loss loss = best.loss(mentee, mentor).orElseThrow();

                    int points = market.score(mentee, mentor);
                    Solution above =
                            Solver.solve(Markets.atLeast(market, best.floor()).forcing(mentee, mentor, points));
                    Solution forced = best.floor() == 0 || above.matched() == best.matched()
                            ? above
                            : Solver.solve(market.forcing(mentee, mentor, points), true);
                    assertThat(loss.fewer()).isEqualTo(best.matched() - forced.matched());
                    assertThat(loss.points()).isEqualTo(best.total() - forced.total());
                    assertThat(after(best, loss)).isEqualTo(pairs(forced));
                }
            }
        }
    }

    @Property(tries = FEWER, edgeCases = EdgeCasesMode.NONE)
    void forcing_loses_what_the_loss_says_and_a_pair_that_is_there_already_moves_nobody(@ForAll("small") Small small) {
        Market market = small.market();
        Solution best = Solver.solve(market, true);
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            for (int mentor : market.eligible(mentee)) {
                if (market.locked[mentee] == Market.UNLOCKED && room(market, mentor)) {

                    Solution forced = best.forcing(mentee, mentor, market.score(mentee, mentor));

                    Loss loss = best.loss(mentee, mentor).orElseThrow();
                    assertThat(best.matched() - forced.matched()).isEqualTo(loss.fewer());
                    assertThat(best.total() - forced.total()).isEqualTo(loss.points());
                    if (best.mentor(mentee) == mentor) {
                        assertThat(pairs(forced)).isEqualTo(pairs(best));
                    }
                }
            }
        }
    }

    @Property(tries = FEWER, edgeCases = EdgeCasesMode.NONE)
    void a_pair_that_is_forced_is_made_and_one_that_is_forbidden_is_not(@ForAll("small") Small small) {
        Market market = small.market();
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            for (int mentor = 0; mentor < market.mentors(); mentor++) {
                if (market.locked[mentee] == Market.UNLOCKED && room(market, mentor)) {

                    Solution forced = Solver.solve(market.forcing(mentee, mentor, 7), true);
                    Solution forbidden = Solver.solve(market.forbidding(mentee, mentor), true);

                    assertThat(forced.mentor(mentee)).isEqualTo(mentor);
                    assertThat(forced.market().score(mentee, mentor)).isEqualTo(7);
                    assertThat(forbidden.mentor(mentee)).isNotEqualTo(mentor);
                    assertThat(forbidden.market().pairs())
                            .isEqualTo(market.pairs() - (market.eligible(mentee, mentor) ? 1 : 0));
                }
            }
        }
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void whoever_waits_shares_too_few_places_with_too_many(@ForAll("small") Small small) {
        Market market = small.market();
        Solution solution = Solver.solve(market, true);
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            if (solution.mentor(mentee) == Solution.NOBODY) {

                Shortage shortage = Shortage.of(solution, mentee);

                assertThat(shortage.mentees()).contains(mentee).hasSizeGreaterThan(shortage.places());
                for (int sharing : shortage.mentees()) {
                    assertThat(shortage.mentors()).contains(market.eligible(sharing));
                }
                assertThat(shortage.places())
                        .isEqualTo(Arrays.stream(shortage.mentors())
                                .map(mentor -> new Places(market).capacity[mentor])
                                .sum());
            }
        }
        Statistics.label("somebody waits")
                .collect(solution.matched() < market.mentees())
                .coverage(checked -> checked.check(true).percentage(share -> share > 50));
    }

    @Test
    void quality_counts_first_choices_and_pairs_that_both_would_leave_for_each_other() {
        Market market = Market.of(3, 1, 1)
                .pair(0, 0, 900) // both would have each other
                .pair(0, 1, 800)
                .pair(1, 0, 850)
                .pair(2, 1, 10) // has nobody, and leaves nobody
                .build();

        Quality best = Quality.of(Solver.solve(market));

        assertThat(best).isEqualTo(new Quality(1, 1));
    }

    @Test
    void a_market_that_cannot_be_added_up_exactly_is_refused() {
        int many = 300_000;
        MarketBuilder market = Market.of(many, 1).pair(0, 0, Market.HIGHEST_SCORE);
        IntStream.range(0, many).forEach(mentee -> market.priority(mentee, mentee));

        assertThatThrownBy(() -> Solver.solve(market.build()))
                .isInstanceOf(MarketTooLarge.class)
                .hasMessageContaining("300,000 mentees");
    }

    @Test
    void nobody_and_nothing_is_a_market_too() {
        Solution solution = Solver.solve(Market.of(0).build());

        assertThat(solution.matched()).isZero();
        assertThat(solution.totalProof().closed()).isTrue();
    }

    @Test
    void a_pair_twice_a_score_too_high_or_a_lock_without_a_place_is_a_mistake() {
        assertThatThrownBy(() -> Market.of(1, 1).pair(0, 0, 1).pair(0, 0, 2).build())
                .hasMessageContaining("mentee 0 and mentor 0 twice");
        assertThatThrownBy(() -> Market.of(1, 1).pair(0, 0, 1_000_001)).hasMessageContaining("a score of 1000001");
        assertThatThrownBy(() -> Market.of(1, 0).pair(0, 0, 1).lock(0, 0).build())
                .hasMessageContaining("more locks than places");
        assertThatThrownBy(() -> Market.of(1, 1).lock(0, 0).build()).hasMessageContaining("a lock on mentee 0");
    }

    private static Oracle.Answer answer(Solution solution) {
        return new Oracle.Answer(solution.matched(), solution.urgencyProof().primal(), solution.total());
    }

    private static List<Integer> pairs(Solution solution) {
        return IntStream.range(0, solution.market().mentees())
                .mapToObj(solution::mentor)
                .toList();
    }

    private static List<Integer> after(Solution solution, Loss loss) {
        List<Integer> pairs = new ArrayList<>(pairs(solution));
        for (Move move : loss.chain()) {
            assertThat(pairs.get(move.mentee())).isEqualTo(move.from());
            pairs.set(move.mentee(), move.to());
        }
        return pairs;
    }

    private static boolean room(Market market, int mentor) {
        long locked = Arrays.stream(market.locked)
                .filter(partner -> partner == mentor)
                .count();
        return locked < market.capacity(mentor);
    }

    private static boolean hasLocks(Market market) {
        return Arrays.stream(market.locked).anyMatch(partner -> partner != Market.UNLOCKED);
    }

    private static Market withoutLocks(Market market) {
        int[] none = new int[market.mentees()];
        Arrays.fill(none, Market.UNLOCKED);
        return locked(market, none);
    }

    private static Market withLock(Market market, int mentee, int mentor) {
        int[] locked = market.locked.clone();
        locked[mentee] = mentor;
        return locked(market, locked);
    }

    private static Market locked(Market market, int[] locked) {
        return new Market(
                market.capacity,
                market.priority,
                market.start,
                market.mentor,
                market.score,
                locked,
                market.menteeKey,
                market.mentorKey);
    }

    private static List<Integer> shuffled(int size, Random random) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers;
    }

    private static Market renumbered(Market market, List<Integer> mentees, List<Integer> mentors) {
        int[] capacity = new int[market.mentors()];
        for (int mentor = 0; mentor < capacity.length; mentor++) {
            capacity[mentors.get(mentor)] = market.capacity(mentor);
        }
        MarketBuilder renumbered = Market.of(market.mentees(), capacity);
        for (int mentor = 0; mentor < capacity.length; mentor++) {
            renumbered.mentorKey(mentors.get(mentor), market.mentorKey[mentor]);
        }
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            int number = mentees.get(mentee);
            renumbered.priority(number, market.priority(mentee)).menteeKey(number, market.menteeKey[mentee]);
            for (int mentor : market.eligible(mentee)) {
                renumbered.pair(number, mentors.get(mentor), market.score(mentee, mentor));
            }
            if (market.locked[mentee] != Market.UNLOCKED) {
                renumbered.lock(number, mentors.get(market.locked[mentee]));
            }
        }
        return renumbered.build();
    }
}
