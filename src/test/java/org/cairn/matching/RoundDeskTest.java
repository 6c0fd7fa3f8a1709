package org.cairn.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.matching.Fairness.Group;
import org.cairn.signup.SignUpId;
import org.junit.jupiter.api.Test;

class RoundDeskTest extends MatchingTest {

    @Test
    void a_round_tells_its_floor_first_choices_and_who_would_leave_for_each_other() {
        mentor("Kia", 1, "research", "workAndFamily");
        mentor("Mei", 1, "research");
        mentee("Ana", "research", "workAndFamily");
        mentee("Ben", "workAndFamily");

        Round round = rounds.round(desk.round(year, "a test"));

        assertThat(round.matched()).isEqualTo(2);
        assertThat(round.worst()).isEqualTo(round.floor()).isEqualTo(500);
        assertThat(round.firstChoices()).isEqualTo(1);
        assertThat(round.bothWouldLeave()).isZero();
    }

    @Test
    void the_worst_pair_counts_before_the_total() {
        SignUpId kia = mentor("Kia", 1, Map.of("help", List.of("a", "b", "c", "d", "e")));
        SignUpId mei = mentor("Mei", 1, Map.of("help", List.of("a", "b")));
        SignUpId ana = mentee("Ana", "a", "b", "c", "d", "e");
        SignUpId ben = mentee("Ben", "c", "d", "a", "b", "f", "g", "h", "i", "j", "k");

        desk.round(year, "a test");

        assertThat(pairs()).isEqualTo(Map.of(ana, mei, ben, kia));
    }

    @Test
    void the_market_can_be_looked_at_without_a_change() {
        SignUpId kia = mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "research");

        Study study = rounds.study(year);

        assertThat(study.pairs()).containsExactly(new Paired(ana, kia, 1000));
        assertThat(study.mentorOf(ana)).contains(kia);
        assertThat(study.waiting()).isEmpty();
        assertThat(pairs()).isEmpty();
    }

    @Test
    void a_pair_that_is_forced_or_forbidden_shows_what_it_costs_and_who_moves() {
        SignUpId kia = mentor("Kia", 1, "research", "workAndFamily");
        SignUpId mei = mentor("Mei", 1, "research");
        SignUpId ana = mentee("Ana", "research");
        SignUpId ben = mentee("Ben", "research", "workAndFamily");
        Study study = rounds.study(year);

        TryOut forced = study.forcing(ben, mei);
        TryOut forbidden = study.forbidding(ben, kia);

        assertThat(forced).isEqualTo(forbidden);
        assertThat(forced.fewer()).isZero();
        assertThat(forced.cost()).isEqualTo(500);
        assertThat(forced.after().worst()).isEqualTo(500);
        assertThat(forced.moves())
                .containsExactly(new TryOut.Move(ben, kia, 1000, mei, 500), new TryOut.Move(ana, mei, 1000, kia, 1000));
        assertThat(pairs()).isEmpty();
    }

    @Test
    void without_the_only_possible_pair_a_mentee_would_have_nobody() {
        SignUpId kia = mentor("Kia", 1, "research");
        SignUpId ana = mentee("Ana", "research");

        TryOut forbidden = rounds.study(year).forbidding(ana, kia);

        assertThat(forbidden.fewer()).isEqualTo(1);
        assertThat(forbidden.moves()).containsExactly(new TryOut.Move(ana, kia, 1000, null, 0));
    }

    @Test
    void a_mentee_who_waits_is_told_of_with_what_is_missing() {
        SignUpId ana = mentee("Ana", "research");
        assertThat(waiting()).isEqualTo(Map.of(ana, "No mentor has a place at present."));

        SignUpId kia = mentor("Kia", 1, Map.of("help", List.of("research"), "region", "farAway"));
        desk.hadBefore(signUps.signUp(ana).participant(), signUps.signUp(kia).participant());
        assertThat(waiting())
                .isEqualTo(Map.of(
                        ana,
                        "None of the mentors with a place can be proposed: "
                                + "1 because the two were a pair before the program came here."));

        mentee("Ben", "research");
        mentee("Cy", "research");
        assertThat(waiting().values())
                .contains("2 mentees, this one among them, can be proposed to the same 1 mentor only, with 1 place. "
                        + "Who has waited longer goes first.");
    }

    @Test
    void fairness_compares_groups_of_five_with_the_whole() {
        IntStream.range(0, 6).forEach(number -> mentor("Mentor " + number, 1, "research"));
        IntStream.range(0, 5).forEach(number -> mentee("First " + number, first("junior")));
        IntStream.range(0, 9).forEach(number -> mentee("Second " + number, first("senior")));
        IntStream.range(0, 5).forEach(number -> mentee("Third " + number, first("gapYear")));
        mentee("One alone", first("other"));
        desk.round(year, "a test");

        Fairness fairness = rounds.fairness(year);

        assertThat(fairness.whole()).isEqualTo(new Group("", 20, 6, OptionalInt.of(1000)));
        assertThat(fairness.questions().get("help"))
                .containsExactly(new Group("research", 20, 6, OptionalInt.of(1000)));
        assertThat(fairness.questions().get("collegeYear"))
                .extracting(Group::value, Group::mentees)
                .as("one group of five is hidden with the one alone")
                .hasSize(2)
                .contains(tuple("senior", 9));
    }

    @Test
    void few_who_left_a_question_open_are_not_found_by_subtraction() {
        IntStream.range(0, 7).forEach(number -> mentee("First " + number, first("junior")));
        IntStream.range(0, 5).forEach(number -> mentee("Second " + number, first("senior")));
        IntStream.range(0, 2).forEach(number -> mentee("Silent " + number, "research"));

        Fairness fairness = rounds.fairness(year);

        assertThat(fairness.whole().mentees()).isEqualTo(14);
        assertThat(fairness.questions().get("collegeYear"))
                .extracting(Group::value)
                .containsExactly("junior");
    }

    private static Map<String, Object> first(String year) {
        return Map.of("help", List.of("research"), "collegeYear", year);
    }

    private Map<SignUpId, String> waiting() {
        return rounds.study(year).waiting().stream().collect(Collectors.toMap(Missing::mentee, Missing::words));
    }
}
