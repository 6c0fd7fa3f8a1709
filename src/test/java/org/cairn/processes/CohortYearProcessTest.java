package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.engine.ProcessDesk;
import org.cairn.engine.door.AccountDesk;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupSearch;
import org.cairn.kernel.EmailAddress;
import org.cairn.program.Format;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.cairn.testing.Cohorts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CohortYearProcessTest extends ProcessTest {

    @Autowired
    ProcessDesk processes;

    @Autowired
    AccountDesk accounts;

    @Autowired
    GroupSearch search;

    @Autowired
    GroupDesk groups;

    private String program = "";
    private String coordinator = "";
    private Cohorts cohorts;

    CohortYearProcessTest() {
        super("cohort-year");
    }

    @BeforeEach
    void aCoordinator() {
        String one = UUID.randomUUID().toString().substring(0, 8);
        coordinator = "u" + one;
        program = "peers" + one;
        cohorts = new Cohorts(programs, signUps, participants);
        accounts.makeCoordinator(coordinator, "correct-horse-battery");
        var identities = engine.getIdentityService();
        var group = identities.newGroup(program + "Coordinators");
        group.setType("WORKFLOW");
        identities.saveGroup(group);
        identities.createMembership(coordinator, program + "Coordinators");
    }

    @Test
    void a_year_goes_from_sign_up_to_groups_and_to_its_end() {
        ProgramYearId opened = open();
        waitUntil(opened, Instant.parse("2026-09-05T15:00:00Z"));
        EmailAddress address = Cohorts.address();
        cohorts.person(opened, address, "Ana Lee", Cohorts.answers(0));
        cohorts.people(opened, 15);
        assertThat(programs.year(opened).takesSignUps(clock.instant())).isTrue();

        waitUntil(opened, Instant.parse("2026-10-01T15:00:00Z"));

        assertThat(lettersTo(address)).contains("cohort-closed");
        assertThat(tasksOfAll(opened)).singleElement().satisfies(task -> assertThat(task.getTaskDefinitionKey())
                .isEqualTo("sayHowManyGroups"));
        complete(opened, "sayHowManyGroups", Map.of("groups", 2));
        search.run();
        run(opened);
        complete(opened, "lookAtGroups", Map.of("decision", "publish"));
        assertThat(groups.of(opened)).hasSize(2);

        waitUntil(opened, Instant.parse("2027-09-03T15:00:00Z"));

        assertThat(programs.year(opened).closedAt()).isNotNull();
        assertThat(running(opened)).isFalse();
    }

    @Test
    void whoever_was_part_of_an_earlier_year_is_invited_to_join_again() {
        ProgramYearId before = cohorts.year(program);
        EmailAddress address = Cohorts.address();
        cohorts.person(before, address, "Ana Lee", Cohorts.answers(0));
        programs.close(before);

        ProgramYearId opened = open();
        waitUntil(opened, Instant.parse("2026-09-05T15:00:00Z"));

        assertThat(lettersTo(address)).contains("join-again");
        assertThat(text(letterTo(address, "join-again")))
                .contains("part of eMpower")
                .doesNotContain("a peer");
    }

    @Test
    void when_a_year_is_closed_early_those_who_signed_up_are_written_to() {
        ProgramYearId opened = open();
        waitUntil(opened, Instant.parse("2026-09-05T15:00:00Z"));
        EmailAddress address = Cohorts.address();
        cohorts.person(opened, address, "Ana Lee", Cohorts.answers(0));

        processes.announce("programYear.closedEarly", opened.toString(), Map.of());
        run(opened);

        assertThat(lettersTo(address)).contains("cohort-ended-early");
        assertThat(running(opened)).isFalse();
    }

    @Test
    void whoever_comes_late_is_put_on_the_list_and_told_so() {
        ProgramYearId opened = open();
        waitUntil(opened, Instant.parse("2026-10-05T15:00:00Z"));
        EmailAddress address = Cohorts.address();

        SignUpId late = signUps.receive(opened, Role.PEER, address, "Ana Lee", Cohorts.answers(0));
        run(late);
        formLinks.writeRequests();
        confirm(late);

        assertThat(signUps.signUp(late).state()).isEqualTo(SignUpState.WAITING);
        assertThat(lettersTo(address)).contains("peer-late").doesNotContain("peer-welcome");
        assertThat(text(letterTo(address, "peer-late"))).contains("closed on Wednesday, September 30, 2026");
    }

    /** As Tasklist starts it. */
    private ProgramYearId open() {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("cohortYear")
                .latestVersion()
                .singleResult()
                .getId();
        engine.getIdentityService().setAuthentication(coordinator, List.of("coordinators", program + "Coordinators"));
        String started =
                engine.getFormService().submitStartForm(definition, settings()).getId();
        engine.getIdentityService().clearAuthentication();
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(started)
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        ProgramYear opened = programs.latest(program).orElseThrow();
        assertThat(opened.format()).isEqualTo(Format.GROUPS);
        return opened.id();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("program", program);
        settings.put("programName", "eMpower");
        settings.put("label", UUID.randomUUID().toString());
        settings.put("signUpOpens", "2026-09-03");
        settings.put("signUpCloses", "2026-09-30");
        settings.put("yearStart", "2026-09-01");
        settings.put("months", 12);
        settings.put("contactName", "Mai Lor");
        settings.put("contactEmail", "peers@example.org");
        settings.put("zone", "America/Chicago");
        return settings;
    }
}
