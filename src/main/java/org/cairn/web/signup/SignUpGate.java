package org.cairn.web.signup;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cairn.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps robots out of the public forms. It counts in the database, so that all nodes count together. */
@Component
@Transactional
class SignUpGate {

    private static final Duration QUICKEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration ADDRESS_WINDOW = Duration.ofDays(1);
    private static final Duration NETWORK_WINDOW = Duration.ofHours(1);
    private static final int IPV4_BYTES = 3; // a /24
    private static final int IPV6_BYTES = 7; // a /56

    private final JdbcClient database;
    private final Clock clock;
    private final int perAddress;
    private final int perNetwork;

    /**
     * @param perAddress how often an address may be signed up in a day
     * @param perNetwork how many sign-ups may come from one network in an hour; a class may sign up together
     */
    SignUpGate(
            JdbcClient database,
            Clock clock,
            @Value("${cairn.sign-up.per-address:4}") int perAddress,
            @Value("${cairn.sign-up.per-network:60}") int perNetwork) {
        this.database = database;
        this.clock = clock;
        this.perAddress = perAddress;
        this.perNetwork = perNetwork;
    }

    /** What a form carries to prove when it was shown. */
    @Transactional(readOnly = true)
    String shown() {
        String moment = Long.toString(clock.instant().toEpochMilli(), Character.MAX_RADIX);
        return moment + "." + signature(moment);
    }

    /** Whether a person can have filled in the form since it was shown, and did so within a day. */
    @Transactional(readOnly = true)
    boolean filledInByHand(@Nullable String shown) {
        String[] parts = shown == null ? new String[0] : shown.split("\\.", -1);
        if (parts.length != 2 || !same(parts[1], signature(parts[0]))) {
            return false;
        }
        Duration taken =
                Duration.between(Instant.ofEpochMilli(Long.parseLong(parts[0], Character.MAX_RADIX)), clock.instant());
        return taken.compareTo(QUICKEST) >= 0 && taken.compareTo(LONGEST) <= 0;
    }

    /** Counts one more from the network; false if there were too many. */
    boolean admitsNetwork(String remoteAddress) {
        return admits("network " + network(remoteAddress), NETWORK_WINDOW, perNetwork);
    }

    /** Counts one more for the mailbox, however it is written; false if there were too many. */
    boolean admitsAddress(EmailAddress email) {
        return admits("address " + hash(mailbox(email)), ADDRESS_WINDOW, perAddress);
    }

    /** What stands behind a plus is the owner's own note: letters to ana+maps@ come to ana@. */
    private static String mailbox(EmailAddress email) {
        return email.value().replaceFirst("(?<=.)[+].*@", "@");
    }

    /** Forgets what counts no longer. */
    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        database.sql("delete from sign_up_attempt where at < ?")
                .param(Timestamp.from(clock.instant().minus(ADDRESS_WINDOW)))
                .update();
    }

    /** The /24 of an IPv4 address, the /56 of an IPv6 one. */
    static String network(String remoteAddress) {
        try {
            byte[] bytes = InetAddress.getByName(literal(remoteAddress)).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES));
        } catch (UnknownHostException noAddress) {
            return "unknown";
        }
    }

    /** Never a name, which would be looked up. */
    private static String literal(String remoteAddress) throws UnknownHostException {
        String address = remoteAddress.replaceFirst("%.*$", ""); // without the zone of a link-local address
        if (!address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw new UnknownHostException(remoteAddress);
        }
        return address;
    }

    private boolean admits(String who, Duration window, int most) {
        Instant now = clock.instant();
        database.sql("insert into sign_up_attempt (who, at) values (?, ?)")
                .params(who, Timestamp.from(now))
                .update();
        long lately = database.sql("select count(*) from sign_up_attempt where who = ? and at > ?")
                .params(who, Timestamp.from(now.minus(window)))
                .query(Long.class)
                .single();
        return lately <= most;
    }

    private String hash(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac("address " + text));
    }

    private String signature(String moment) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac("shown " + moment));
    }

    private byte[] mac(String text) {
        byte[] secret = database.sql("select secret from sign_up_secret limit 1")
                .query((row, number) -> row.getBytes(1))
                .single();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
