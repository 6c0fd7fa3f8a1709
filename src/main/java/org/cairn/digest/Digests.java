package org.cairn.digest;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which coordinator was told when, and who does not want to be. */
@Repository
class Digests {

    private final JdbcClient database;

    Digests(JdbcClient database) {
        this.database = database;
    }

    /** Up to when a coordinator has been told what is open; empty if never. */
    Optional<Instant> told(String coordinator, String program) {
        return database.sql("select told_at from coordinator_digest where coordinator = ? and program = ?")
                .params(coordinator, program)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Takes a coordinator's day: of all who try, on whichever node, the first one does. */
    boolean take(String coordinator, String program, LocalDate day, Instant now) {
        return database.sql(
                                """
                                insert into coordinator_digest (coordinator, program, day, told_at) values (?, ?, ?, ?)
                                on conflict (coordinator, program)
                                do update set day = excluded.day, told_at = excluded.told_at
                                 where coordinator_digest.day < excluded.day""")
                        .params(coordinator, program, day, Timestamp.from(now))
                        .update()
                > 0;
    }

    boolean taken(String coordinator, String program, LocalDate day) {
        return database.sql(
                                "select count(*) from coordinator_digest where coordinator = ? and program = ? and day >= ?")
                        .params(coordinator, program, day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean wanted(String coordinator) {
        return database.sql("select count(*) from coordinator_without_digest where coordinator = ?")
                        .param(coordinator)
                        .query(Long.class)
                        .single()
                == 0;
    }

    void want(String coordinator) {
        database.sql("delete from coordinator_without_digest where coordinator = ?")
                .param(coordinator)
                .update();
    }

    void doWithout(String coordinator) {
        database.sql("insert into coordinator_without_digest (coordinator) values (?) on conflict do nothing")
                .param(coordinator)
                .update();
    }
}
