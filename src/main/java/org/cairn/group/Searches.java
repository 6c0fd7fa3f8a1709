package org.cairn.group;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which node searches for which groups, and how far it is. */
@Component
@Transactional
class Searches {

    private final JdbcClient database;

    Searches(JdbcClient database) {
        this.database = database;
    }

    /** A formation that nobody searches for now; it is this worker's until the lease ends. */
    Optional<FormationId> claim(UUID worker, Instant now, Instant leaseUntil, long moves) {
        Optional<UUID> open = database.sql(
                        """
                        select f.id from formation f left join formation_search s on s.formation = f.id
                         where f.state = 'SEARCHING' and (s.formation is null or s.lease_until < ?)
                         order by f.wanted_at, f.id limit 1 for update of f skip locked""")
                .param(Timestamp.from(now))
                .query(UUID.class)
                .optional();
        open.ifPresent(id -> database.sql(
                        """
                        insert into formation_search (formation, worker, lease_until, done, moves) values (?, ?, ?, 0, ?)
                        on conflict (formation) do update set worker = excluded.worker,
                               lease_until = excluded.lease_until, done = 0, moves = excluded.moves""")
                .params(id, worker, Timestamp.from(leaseUntil), moves)
                .update());
        return open.map(FormationId::new);
    }

    /** Notes how far the worker is, and keeps the lease. False if another worker has the search by now. */
    boolean goesOn(FormationId id, UUID worker, Instant leaseUntil, long done) {
        return database.sql("update formation_search set lease_until = ?, done = ? where formation = ? and worker = ?")
                        .params(Timestamp.from(leaseUntil), done, id.value(), worker)
                        .update()
                == 1;
    }

    /** Ends the search. False if another worker has it by now: what this one found does not count. */
    boolean end(FormationId id, UUID worker) {
        return database.sql("delete from formation_search where formation = ? and worker = ?")
                        .params(id.value(), worker)
                        .update()
                == 1;
    }

    Optional<Progress> progress(FormationId id) {
        return database.sql("select done, moves from formation_search where formation = ?")
                .param(id.value())
                .query((row, number) -> new Progress(row.getLong(1), row.getLong(2)))
                .optional();
    }
}
