package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.group.Formation;
import org.cairn.group.FormationDesk;
import org.cairn.group.FormationState;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupSearch;
import org.cairn.group.PeerGroup;
import org.cairn.kernel.EmailAddress;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Cohorts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GroupFormationProcessTest extends ProcessTest {

    @Autowired
    ProcessDesk processes;

    @Autowired
    FormationDesk formations;

    @Autowired
    GroupSearch search;

    @Autowired
    GroupDesk groups;

    private Cohorts cohorts;
    private ProgramYearId cohort;

    GroupFormationProcessTest() {
        super("group-formation");
    }

    @BeforeEach
    void aCohort() {
        cohorts = new Cohorts(programs, signUps, participants);
        cohort = cohorts.year();
    }

    @Test
    void a_coordinator_says_how_many_groups_looks_at_them_and_everybody_is_told_then() {
        cohorts.people(cohort, 24);
        EmailAddress one = Cohorts.address();
        SignUpId her = cohorts.person(cohort, one, "Ana Lee", Cohorts.answers(0));
        begin();
        assertThat(shown(cohort)).containsEntry("groups", 2);

        complete(cohort, "sayHowManyGroups", Map.of("groups", 2));
        assertThat(lettersTo(one)).doesNotContain("group-welcome");
        search();

        complete(cohort, "lookAtGroups", Map.of("decision", "publish"));

        assertThat(running(cohort)).isFalse();
        List<PeerGroup> published = groups.of(cohort);
        assertThat(published).extracting(PeerGroup::number).containsExactly(1, 2);
        assertThat(published.stream().mapToInt(group -> group.members().size()).sum())
                .isEqualTo(25);
        PeerGroup hers = published.stream()
                .filter(group -> group.members().stream()
                        .anyMatch(member -> member.signUp().equals(her)))
                .findFirst()
                .orElseThrow();
        assertThat(text(letterTo(one, "group-welcome")))
                .contains("group " + hers.number())
                .contains(hers.slot());
        assertThat(lettersTo(one)).containsOnlyOnce("group-welcome");
    }

    @Test
    void what_cannot_be_is_said_in_words_and_another_number_is_asked_for() {
        cohorts.people(cohort, 8);
        begin();

        complete(cohort, "sayHowManyGroups", Map.of("groups", 3));
        search();

        assertThat(shown(cohort).get("obstacles")).asString().contains("3 groups need 6 people who help lead");
        assertThat(task(cohort).getTaskDefinitionKey()).isEqualTo("sayHowManyGroups");
    }

    @Test
    void a_search_that_is_over_before_anybody_waits_for_it_is_not_missed() {
        cohorts.people(cohort, 16);
        begin();
        engine.getFormService().submitTaskForm(task(cohort).getId(), Map.of("groups", 2));
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance(cohort).getId())
                        .singleResult()
                        .getId());
        search.run();

        run(cohort);

        assertThat(task(cohort).getTaskDefinitionKey()).isEqualTo("lookAtGroups");
    }

    @Test
    void a_coordinator_may_begin_again_with_another_number() {
        cohorts.people(cohort, 24);
        begin();
        complete(cohort, "sayHowManyGroups", Map.of("groups", 2));
        search();

        complete(cohort, "lookAtGroups", Map.of("decision", "anotherNumber"));
        complete(cohort, "sayHowManyGroups", Map.of("groups", 3));
        search();

        assertThat(formations.latest(cohort).map(Formation::groups)).contains(3);
        assertThat(groups.of(cohort)).isEmpty();
    }

    @Test
    void a_search_that_does_not_end_comes_back_to_the_coordinators() {
        cohorts.people(cohort, 16);
        begin();
        complete(cohort, "sayHowManyGroups", Map.of("groups", 2));

        waitUntil(cohort, clock.instant().plus(Duration.ofDays(4)));

        assertThat(task(cohort).getTaskDefinitionKey()).isEqualTo("sayHowManyGroups");
        assertThat(shown(cohort).get("obstacles")).asString().contains("has not ended");
    }

    @Test
    void groups_that_break_a_rule_are_published_only_if_somebody_says_so() {
        List<SignUpId> people = cohorts.people(cohort, 16);
        begin();
        complete(cohort, "sayHowManyGroups", Map.of("groups", 2));
        search();
        Formation found = formations.latest(cohort).orElseThrow();
        int elsewhere = 1
                - found.seats().stream()
                        .filter(seat -> seat.signUp().equals(people.get(0)))
                        .findFirst()
                        .orElseThrow()
                        .group();
        formations.move(found.id(), found.version(), people.get(0), elsewhere);

        assertThatThrownBy(() -> complete(cohort, "lookAtGroups", Map.of("decision", "publish")))
                .hasMessageContaining("break a rule");
        complete(cohort, "lookAtGroups", Map.of("decision", "publish", "anyway", true));

        assertThat(groups.of(cohort)).hasSize(2);
    }

    @Test
    void nobody_publishes_while_groups_are_searched_for() {
        cohorts.people(cohort, 16);
        begin();
        complete(cohort, "sayHowManyGroups", Map.of("groups", 2));
        search();
        Formation found = formations.latest(cohort).orElseThrow();
        formations.searchAgain(found.id(), found.version());

        assertThatThrownBy(() -> complete(cohort, "lookAtGroups", Map.of("decision", "publish")))
                .hasMessageContaining("being searched for");
        search.run();
        complete(cohort, "lookAtGroups", Map.of("decision", "publish"));

        assertThat(formations.latest(cohort).map(Formation::state)).contains(FormationState.PUBLISHED);
    }

    private void begin() {
        processes.start(
                "groupFormation",
                cohort.toString(),
                Map.of("programYearId", cohort.toString(), "coordinators", "empowerCoordinators"));
        run(cohort);
    }

    private void search() {
        search.run();
        run(cohort);
    }
}
