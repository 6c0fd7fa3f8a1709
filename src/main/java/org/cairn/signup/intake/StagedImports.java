package org.cairn.signup.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cairn.program.ProgramYearId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Uploaded files, kept where every node finds them until a coordinator has decided, and no longer than a day. For an hour
 * after the import its outcome stands in the place of the file.
 */
@Component
@Transactional
public class StagedImports {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration OUTCOME_KEPT = Duration.ofHours(1);

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    StagedImports(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
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

    /** @throws NoSuchFile if it has expired, or is another coordinator's */
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

    /**
     * Waits until nobody else imports the file, or another one into the same year.
     *
     * @throws NoSuchFile if it has expired, or is another coordinator's
     */
    public StagedImport take(UUID id, String coordinator) {
        takeTurn(find(id, coordinator).year());
        return find(id, coordinator);
    }

    /** Only one at a time imports into a year; people who sign up themselves do not wait. */
    public void takeTurn(ProgramYearId year) {
        database.sql("select id from program_year where id = ? for no key update")
                .param(year.value())
                .query()
                .listOfRows();
    }

    /** The file was imported: from now on it is its outcome, a record. */
    public void settle(UUID id, Object done) {
        try {
            database.sql(
                            "update staged_import set content = null, outcome = cast(? as jsonb), expires_at = ? where id = ?")
                    .params(
                            json.writeValueAsString(done),
                            Timestamp.from(clock.instant().plus(OUTCOME_KEPT)),
                            id)
                    .update();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What importing the file did; empty while it waits. */
    @Transactional(readOnly = true)
    public <T> Optional<T> outcome(UUID id, Class<T> kind) {
        return database.sql("select outcome from staged_import where id = ? and outcome is not null")
                .param(id)
                .query(String.class)
                .optional()
                .map(text -> read(text, kind));
    }

    private <T> T read(String text, Class<T> kind) {
        try {
            return json.readValue(text, kind);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Drops what has expired. */
    @Scheduled(fixedDelayString = "PT1H")
    public void dropExpired() {
        database.sql("delete from staged_import where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
