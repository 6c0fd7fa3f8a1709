package org.cairn.processes.mentorshipcheck;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.engine.door.AccountDesk;
import org.cairn.mentorship.Mentorship;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes it an admin's task where a mentorship and its process do not fit each other. */
@Component
public class NightlyCheck {

    private static final String CHECK = "mentorshipCheck";

    /** Any number that nobody else takes: of several nodes one checks, and the next finds what it has started. */
    private static final long TURN = 20_770;

    private final Differences differences;
    private final ProcessDesk processes;
    private final ProgramDesk programs;
    private final JdbcClient database;

    NightlyCheck(Differences differences, ProcessDesk processes, ProgramDesk programs, JdbcClient database) {
        this.differences = differences;
        this.processes = processes;
        this.programs = programs;
        this.database = database;
    }

    /** What is a task already does not become another one. */
    @Scheduled(cron = "${cairn.check.mentorships:0 30 7 * * *}")
    @Transactional
    public void check() {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(TURN)
                .query((row, number) -> 1)
                .list();
        differences.all().stream()
                .filter(id -> !processes.running(CHECK, id))
                .forEach(id -> processes.start(
                        CHECK,
                        id,
                        Map.of(
                                "mentorshipId",
                                id,
                                "programYearId",
                                calendar(id).toString(),
                                "coordinators",
                                AccountDesk.ADMINS)));
    }

    /** Whose working days count: its own year's, or the latest if it has none. */
    private ProgramYearId calendar(String mentorshipId) {
        return differences.find(mentorshipId).map(Mentorship::year).orElseGet(() -> programs.years()
                .get(0)
                .id());
    }
}
