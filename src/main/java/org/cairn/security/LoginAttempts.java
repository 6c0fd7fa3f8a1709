package org.cairn.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses passwords, by address and network, never by user: nobody can lock a coordinator out. The
 * attempts are in the database, because the next one may reach another node.
 */
@Service
class LoginAttempts {

    static final int PER_ADDRESS = 10;
    static final int PER_NETWORK = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Clock clock;

    LoginAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes an attempt before its outcome is known, so that many at once count too; empty if there were too many. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<UUID> begin(String address) {
        Timestamp since = Timestamp.from(clock.instant().minus(WINDOW));
        database.sql("delete from login_attempt where at < ?").param(since).update();
        if (count("address", address, since) >= PER_ADDRESS
                || count("network", Network.of(address), since) >= PER_NETWORK) {
            return Optional.empty();
        }
        UUID attempt = UUID.randomUUID();
        Instant now = clock.instant();
        database.sql("insert into login_attempt (id, address, network, at) values (?, ?, ?, ?)")
                .params(attempt, address, Network.of(address), Timestamp.from(now))
                .update();
        return Optional.of(attempt);
    }

    /** The attempt was a person who knows the password: it does not count. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeeded(UUID attempt) {
        database.sql("delete from login_attempt where id = ?").param(attempt).update();
    }

    private long count(String column, String value, Timestamp since) {
        return database.sql("select count(*) from login_attempt where " + column + " = ? and at >= ?")
                .params(value, since)
                .query(Long.class)
                .single();
    }
}
