package org.cairn.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.Traces;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Cohorts;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class FormationDeskTest {

    @Autowired
    FormationDesk formations;

    @Autowired
    GroupSearch search;

    @Autowired
    Searches searches;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    GroupDesk groups;

    @Autowired
    ForgetsGroups forgets;

    @Autowired
    TestClock clock;

    private Cohorts cohorts;
    private ProgramYearId year;

    @BeforeEach
    void aCohort() {
        clock.set(Instant.parse("2026-09-02T15:00:00Z"));
        cohorts = new Cohorts(programs, signUps, participants);
        year = cohorts.year();
    }

    @Test
    void everybody_is_placed_once_and_every_rule_is_kept() {
        List<SignUpId> people = cohorts.people(year, 26);

        GroupBoard board = formed(3);

        assertThat(board.formation().seats()).extracting(Seat::signUp).containsExactlyInAnyOrderElementsOf(people);
        assertThat(board.worth().rulesBroken()).isZero();
        assertThat(board.sheets()).allSatisfy(sheet -> {
            assertThat(sheet.warnings()).isEmpty();
            assertThat(sheet.leading()).isGreaterThanOrEqualTo(2);
            assertThat(sheet.members().size()).isBetween(8, 9);
        });
    }

    @Test
    void whoever_wants_to_be_together_is_and_whoever_does_not_is_not() {
        cohorts.people(year, 20);
        EmailAddress friend = Cohorts.address();
        EmailAddress rival = Cohorts.address();
        SignUpId his = cohorts.person(year, friend, "Ben Park", Cohorts.answers(1));
        SignUpId its = cohorts.person(year, rival, "Noor Ali", Cohorts.answers(2));
        Map<String, Object> wishes = new HashMap<>(Cohorts.answers(0));
        wishes.put("with", " " + friend.value().toUpperCase(java.util.Locale.ROOT) + " , nobody@elsewhere.example");
        wishes.put("apart", rival.value());
        SignUpId hers = cohorts.person(year, Cohorts.address(), "Ana Lee", wishes);

        GroupBoard board = formed(2);

        assertThat(group(board, hers)).isEqualTo(group(board, his)).isNotEqualTo(group(board, its));
        assertThat(wishes(board)).extracting(GroupSheet.Wish::kept).containsExactly(true, true);
        assertThat(wishes(board.hidingWishesAbout(Set.of(rival.value()))))
                .extracting(GroupSheet.Wish::other)
                .containsExactly("Ben Park");
    }

    @Test
    void the_same_people_and_the_same_seed_make_the_same_groups() {
        cohorts.people(year, 24);
        List<Seat> once = formed(3).formation().seats();

        List<Seat> again = formed(3).formation().seats();

        assertThat(again).isEqualTo(once);
    }

    @Test
    void whoever_is_fixed_stays_when_the_others_are_placed_anew() {
        cohorts.people(year, 24);
        Formation found = formed(3).formation();
        SignUpId stays = found.seats().get(0).signUp();
        int elsewhere = (found.seats().get(0).group() + 1) % 3;
        formations.move(found.id(), found.version(), stays, elsewhere);
        formations.fix(found.id(), formations.formation(found.id()).version(), stays, true);

        formations.searchAgain(found.id(), formations.formation(found.id()).version());
        search.run();

        GroupBoard board = formations.board(found.id());
        assertThat(group(board, stays)).isEqualTo(elsewhere);
        assertThat(board.worth().rulesBroken()).isZero();
    }

    @Test
    void who_signs_up_late_is_not_placed_and_who_has_left_is_not_missed() {
        List<SignUpId> people = cohorts.people(year, 16);
        Formation found = formed(2).formation();
        signUps.withdraw(people.get(0));
        clock.set(Instant.parse("2026-10-05T15:00:00Z"));
        cohorts.person(year, Cohorts.address(), "Late Lee", Cohorts.answers(1));

        GroupBoard board = formations.board(found.id());

        assertThat(board.sheets().stream().flatMap(sheet -> sheet.members().stream()))
                .extracting(one -> one.peer().signUp())
                .hasSize(15)
                .doesNotContain(people.get(0));
        assertThat(board.unplaced()).isEmpty();
        assertThat(formations.turnout(year).people()).isEqualTo(15);
    }

    @Test
    void the_best_exchanges_for_somebody_cost_what_they_say_and_break_no_rule_without_saying_so() {
        List<SignUpId> people = cohorts.people(year, 24);
        Formation found = formed(3).formation();
        GroupBoard before = formations.board(found.id());

        List<BetterPlace> places = formations.betterPlaces(found.id(), people.get(0));

        assertThat(places).hasSize(3);
        assertThat(places)
                .isSortedAccordingTo(Comparator.comparingInt(BetterPlace::rules).thenComparingInt(BetterPlace::cost));
        assertThat(places.get(0).rules()).isZero();
        for (BetterPlace place : places) {
            Formation now = formations.formation(found.id());
            formations.exchange(
                    now.id(), now.version(), people.get(0), place.other().signUp());
            GroupBoard after = formations.board(found.id());
            assertThat(group(after, people.get(0))).isEqualTo(place.group());
            assertThat(after.worth().cost() - before.worth().cost()).isEqualTo(place.cost());
            assertThat(after.worth().rulesBroken() - before.worth().rulesBroken())
                    .isEqualTo(place.rules());
            Formation back = formations.formation(found.id());
            formations.exchange(
                    back.id(), back.version(), people.get(0), place.other().signUp());
        }
    }

    @Test
    void what_stood_in_the_way_is_forgotten_with_whom_it_names() {
        EmailAddress friend = Cohorts.address();
        cohorts.people(year, 16);
        SignUpId his = cohorts.person(year, friend, "Benedikt Parkinson", Cohorts.answers(1));
        Map<String, Object> both = new HashMap<>(Cohorts.answers(0));
        both.put("with", friend.value());
        both.put("apart", friend.value());
        cohorts.person(year, Cohorts.address(), "Ana Lee", both);
        FormationId wanted = formations.begin(year, 2);
        search.run();
        assertThat(formations.formation(wanted).obstacles()).anyMatch(one -> one.contains("Benedikt Parkinson"));

        forgets.forget(new Traces(
                signUps.signUp(his).participant().toString(),
                UUID.randomUUID().toString(),
                Set.of(his.toString()),
                Set.of("Benedikt Parkinson")));

        assertThat(formations.formation(wanted).obstacles()).isEmpty();
    }

    @Test
    void of_two_coordinators_who_change_the_same_groups_the_second_is_told() {
        List<SignUpId> people = cohorts.people(year, 16);
        Formation seen = formed(2).formation();
        formations.move(
                seen.id(), seen.version(), people.get(0), 1 - group(formations.board(seen.id()), people.get(0)));

        assertThatThrownBy(() -> formations.move(seen.id(), seen.version(), people.get(1), 1))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void a_node_that_dies_loses_its_search_to_another_and_what_it_finds_later_does_not_count() {
        cohorts.people(year, 16);
        FormationId wanted = formations.begin(year, 2);
        UUID dead = UUID.randomUUID();
        Instant now = clock.instant();
        assertThat(searches.claim(dead, now, now.plusSeconds(30), 1000)).contains(wanted);
        assertThat(searches.claim(UUID.randomUUID(), now, now.plusSeconds(30), 1000))
                .isEmpty();

        clock.advance(Duration.ofMinutes(1));
        search.run();

        assertThat(formations.formation(wanted).state()).isEqualTo(FormationState.FOUND);
        assertThat(searches.goesOn(wanted, dead, clock.instant(), 5)).isFalse();
        assertThat(searches.end(wanted, dead)).isFalse();
    }

    @Test
    void groups_that_were_published_are_changed_no_more() {
        List<SignUpId> people = cohorts.people(year, 16);
        Formation found = formed(2).formation();
        groups.publish(found.id());

        Formation published = formations.formation(found.id());

        assertThatThrownBy(() -> formations.move(published.id(), published.version(), people.get(0), 0))
                .isInstanceOf(NotNow.class);
    }

    private GroupBoard formed(int number) {
        FormationId wanted = formations.begin(year, number);
        search.run();
        return formations.board(wanted);
    }

    private static int group(GroupBoard board, SignUpId who) {
        return board.sheets().stream()
                .filter(sheet -> sheet.members().stream()
                        .anyMatch(one -> one.peer().signUp().equals(who)))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static List<GroupSheet.Wish> wishes(GroupBoard board) {
        return board.sheets().stream()
                .flatMap(sheet -> sheet.members().stream())
                .flatMap(one -> one.wishes().stream())
                .toList();
    }
}
