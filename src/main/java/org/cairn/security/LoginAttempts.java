package org.cairn.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses passwords: of one account at one place, and of many accounts from one network. Nobody is
 * locked out elsewhere; who has logged in from an address lately does not wait for what others do there; and a browser
 * that has logged in before is a place of its own. The attempts are in the database, because the next one may reach
 * another node.
 */
@Service
class LoginAttempts {

    static final int PER_ACCOUNT_AND_PLACE = 10;
    static final int PER_NETWORK = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration PLACE_KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    LoginAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes an attempt before its outcome is known, so that many at once count too; empty if there were too many.
     *
     * @param device the browser, if this account has logged in with it before
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<UUID> begin(String user, String address, @Nullable String device) {
        Instant now = clock.instant();
        forget(now);
        String account = hash(user);
        String place = device == null ? address : "device " + device;
        String network = device == null ? Network.of(address) : "";
        if (failedThere(account, place, now) >= PER_ACCOUNT_AND_PLACE
                || (device == null && !known(account, address) && failedIn(network, now) >= PER_NETWORK)) {
            return Optional.empty();
        }
        UUID attempt = UUID.randomUUID();
        database.sql("insert into login_attempt (id, account, address, network, at) values (?, ?, ?, ?, ?)")
                .params(attempt, account, place, network, Timestamp.from(now))
                .update();
        return Optional.of(attempt);
    }

    /** The attempt was a person who knows the password: it does not count, and the place is known from now on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeeded(UUID attempt) {
        database.sql(
                        """
                        with done as (delete from login_attempt where id = ? returning account, address)
                        insert into login_place (account, address, at) select account, address, ? from done
                        on conflict (account, address) do update set at = excluded.at""")
                .params(attempt, Timestamp.from(clock.instant()))
                .update();
    }

    private void forget(Instant now) {
        database.sql("delete from login_attempt where at < ?")
                .param(Timestamp.from(now.minus(WINDOW)))
                .update();
        database.sql("delete from login_place where at < ?")
                .param(Timestamp.from(now.minus(PLACE_KEPT)))
                .update();
    }

    private boolean known(String account, String address) {
        return database.sql("select exists (select from login_place where account = ? and address = ?)")
                .params(account, address)
                .query(Boolean.class)
                .single();
    }

    private long failedThere(String account, String place, Instant now) {
        return database.sql("select count(*) from login_attempt where account = ? and address = ? and at >= ?")
                .params(account, place, Timestamp.from(now.minus(WINDOW)))
                .query(Long.class)
                .single();
    }

    private long failedIn(String network, Instant now) {
        return database.sql("select count(*) from login_attempt where network = ? and at >= ?")
                .params(network, Timestamp.from(now.minus(WINDOW)))
                .query(Long.class)
                .single();
    }

    private static String hash(String user) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(user.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
