package org.cairn.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.intake.ImportDesk;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Cohorts;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The 298 people of the sample become 19 groups that keep every rule. */
@CairnTest
class SampleCohortTest {

    private static final int GROUPS = 19;

    @Autowired
    ImportDesk imports;

    @Autowired
    FormationDesk formations;

    @Autowired
    GroupSearch search;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    TestClock clock;

    @Test
    void every_year_is_spread_evenly_two_lead_each_group_and_nobody_is_with_whom_they_do_not_want() throws IOException {
        clock.set(Instant.parse("2026-09-02T15:00:00Z"));
        ProgramYearId year = new Cohorts(programs, signUps, participants)
                .year("peers" + UUID.randomUUID().toString().substring(0, 8));
        imports.run(year, null, new ClassPathResource("sample/empower-sign-ups.csv").getContentAsByteArray(), false);
        assertThat(formations.turnout(year).proposedGroups()).isEqualTo(GROUPS);

        FormationId wanted = formations.begin(year, GROUPS);
        search.run();

        GroupBoard board = formations.board(wanted);
        assertThat(board.worth().rulesBroken()).isZero();
        assertThat(board.sheets()).hasSize(GROUPS).allSatisfy(sheet -> {
            assertThat(sheet.members()).hasSizeBetween(15, 16);
            assertThat(sheet.leading()).isGreaterThanOrEqualTo(2);
            assertThat(sheet.slot()).isNotEmpty();
            assertThat(sheet.warnings()).isEmpty();
            assertThat(sheet.members().stream().flatMap(one -> one.wishes().stream()))
                    .allSatisfy(wish -> assertThat(wish.kept()).isTrue());
        });
        Map<String, Long> all = board.sheets().stream()
                .flatMap(sheet -> sheet.members().stream())
                .collect(Collectors.groupingBy(one -> one.peer().year(), Collectors.counting()));
        assertThat(all.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(298);
        all.keySet().forEach(one -> assertThat(board.sheets().stream()
                        .map(GroupSheet::years)
                        .map(years -> (long) years.get(one))
                        .collect(Collectors.toMap(Function.identity(), count -> 1, Integer::sum))
                        .keySet())
                .allSatisfy(count ->
                        assertThat(count).isBetween(all.get(one) / GROUPS, (all.get(one) + GROUPS - 1) / GROUPS)));
    }
}
