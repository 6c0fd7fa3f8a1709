package org.cairn.signup.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cairn.program.ProgramYearId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Uploaded files, kept where every node finds them until a coordinator has decided, and no longer than a day. */
@Component
@Transactional
public class StagedImports {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    StagedImports(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a file for the coordinator who has uploaded it. */
    public UUID keep(ProgramYearId year, String fileName, byte[] content, String coordinator) {
        UUID id = UUID.randomUUID();
        Instant expires = clock.instant().plus(KEPT);
        database.sql("insert into staged_import (id, program_year, file_name, content, staged_by, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, year.value(), fileName, content, coordinator, Timestamp.from(expires))
                .update();
        return id;
    }

    /** @throws NoSuchFile if it has expired, was imported, or is another coordinator's */
    @Transactional(readOnly = true)
    public StagedImport find(UUID id, String coordinator) {
        return database.sql("select program_year, file_name, content from staged_import"
                        + " where id = ? and staged_by = ? and expires_at > ?")
                .params(id, coordinator, Timestamp.from(clock.instant()))
                .query((row, number) -> new StagedImport(
                        id,
                        new ProgramYearId(row.getObject("program_year", UUID.class)),
                        row.getString("file_name"),
                        row.getBytes("content")))
                .optional()
                .orElseThrow(NoSuchFile::new);
    }

    /** The file is not needed any longer. */
    public void drop(UUID id) {
        database.sql("delete from staged_import where id = ?").param(id).update();
    }

    /** Drops what has expired. */
    @Scheduled(fixedDelayString = "PT1H")
    public void dropExpired() {
        database.sql("delete from staged_import where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
