package org.cairn.web.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairn.engine.door.AccountDesk;
import org.cairn.group.FormationDesk;
import org.cairn.group.GroupSearch;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Browser;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Cohorts;
import org.cairn.testing.Coordinators;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long a coordinator waits who moves somebody on a board of 30 groups of 16, from the press to the new board. */
@Tag("benchmark")
@CairnTest
class GroupBoardBenchmarkTest {

    private static final Path TABLE = Path.of("target/benchmarks/board.md");
    private static final int GROUPS = 30;
    private static final int PEOPLE = 480;
    private static final int MOVES = 40;
    private static final int WARM_UP = 15;

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    FormationDesk formations;

    @Autowired
    GroupSearch search;

    @Autowired
    AccountDesk accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    TestClock clock;

    @Test
    void somebody_is_moved_on_a_large_board() throws IOException {
        clock.set(Instant.parse("2026-09-02T15:00:00Z"));
        String program = "peers" + UUID.randomUUID().toString().substring(0, 8);
        Cohorts cohorts = new Cohorts(programs, signUps, participants);
        ProgramYearId year = cohorts.year(program);
        List<SignUpId> people = cohorts.people(year, PEOPLE);
        formations.begin(year, GROUPS);
        search.run();
        String user = new Coordinators(accounts, identities, port).make("mai@example.org", program + "Coordinators");
        double[] millis = new double[MOVES];

        try (BrowserContext visitor = Browser.visitor(1200, true)) {
            Page page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/groups/" + year);
            page.getByLabel("User").fill(user);
            page.getByLabel("Password").fill(Coordinators.PASSWORD);
            page.getByLabel("Password").press("Enter");
            page.waitForURL("**/groups/*");
            for (int move = 0; move < WARM_UP + MOVES; move++) {
                Object took = page.evaluate(
                        """
                        ([person, group]) => new Promise((done) => {
                          document.getElementById('p' + person).checked = true;
                          const began = performance.now();
                          const old = document.getElementById('said');
                          new MutationObserver((_, watch) => {
                            if (document.getElementById('said') === old) return;
                            watch.disconnect();
                            requestAnimationFrame(() => done(performance.now() - began));
                          }).observe(document.body, { childList: true, subtree: true });
                          document.querySelector(`[data-group="${group}"] button[name=to]`).click();
                        })""",
                        List.of(people.get(move).toString(), Integer.toString(move % GROUPS)));
                if (move >= WARM_UP) {
                    millis[move - WARM_UP] = ((Number) took).doubleValue();
                }
            }
        }

        Arrays.sort(millis);
        String table =
                "| a move on a board of %d groups of %d | ms |%n|---|---|%n| median | %.0f |%n| 95th percentile | %.0f |%n"
                        .formatted(GROUPS, PEOPLE / GROUPS, millis[MOVES / 2], millis[MOVES * 95 / 100]);
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
        System.out.println(table);
        assertThat(formations.latest(year).orElseThrow().version()).isGreaterThanOrEqualTo(MOVES);
    }
}
