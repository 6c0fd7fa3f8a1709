package org.cairn.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMessage.RecipientType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.letter.Policy;
import org.cairn.mail.postfix.PostfixQueue;
import org.cairn.testing.Rehearsed;
import org.cairn.testing.TestDatabase;
import org.cairn.testing.nodes.Arrivals;
import org.cairn.testing.nodes.Machine;
import org.cairn.testing.nodes.Postfix;
import org.cairn.testing.nodes.SharedClock;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The letters of a rehearsal go out through a real Postfix, whose log and queue are asked, while whoever sends them is
 * killed again and again. {@code -Dmail=FOLDER} sends the mail of a longer rehearsal, {@code -Dkills=200} kills more.
 */
@Tag("endurance")
class KilledSendersTest {

    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final long SEED = 7;
    private static final int LONGEST_PAUSE = 20_000_000; // nanoseconds: what sending a few letters takes
    private static final int LOOK = 5; // milliseconds
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final Map<String, Integer> came = new HashMap<>();
    private JdbcClient database;
    private SharedClock clock;
    private Arrivals arrivals;
    private String url;
    private int letters;
    private int senders;

    @Test
    void every_letter_comes_and_none_comes_twice_whenever_its_sender_is_killed() throws Exception {
        url = TestDatabase.fresh();
        database = JdbcClient.create(withTables(new DriverManagerDataSource(url, "postgres", "")));
        clock = new SharedClock(folder.resolve("clock"));
        letters = fill(mail());
        Path post = Files.createDirectory(folder.resolve("arrived"));
        arrivals = new Arrivals(post);
        Random random = new Random(SEED);
        Set<UUID> inDoubt = new HashSet<>();
        try (Machine last = Machine.mailServer(post, folder.resolve("arrived.err"));
                Postfix postfix = new Postfix(Files.createDirectory(folder.resolve("postfix")), last.port())) {
            for (int kill = 1; kill <= KILLS || inDoubt.isEmpty(); kill++) {
                int many = Math.max(count("SENT") + 1, kill * letters / (KILLS + 1));
                try (Machine sender = sender(postfix)) {
                    until(() -> count("SENT"), Math.min(letters, many));
                    LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE));
                }
                inDoubt.addAll(armed());
                clock.forwardTo(clock.instant().plus(Dispatcher.LEASE).plusSeconds(1));
            }
            try (Machine sender = sender(postfix)) {
                until(() -> count("SENT"), letters);
            }
            PostfixQueue queue = PostfixQueue.of(postfix.configuration());
            while (!queue.ids().isEmpty()) {
                look();
            }
            until(this::arrived, postfix.handedOn());
        }
        System.out.printf(
                "%d letters, %d kills: %d in doubt, of which %d had been taken and %d had not%n",
                letters, KILLS, inDoubt.size(), said("was taken before"), said("was not taken before"));
        assertThat(count("SENT")).isEqualTo(letters);
        assertThat(came)
                .hasSize(letters)
                .allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1));
        assertThat(database.sql("select sum(doubts) from letter")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static DataSource withTables(DataSource source) {
        ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setDataSource(source)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .buildProcessEngine()
                .close();
        Flyway.configure()
                .dataSource(source)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .outOfOrder(true)
                .load()
                .migrate();
        return source;
    }

    /** The folder of the captured mail. */
    private Path mail() throws IOException, InterruptedException {
        String given = System.getProperty("mail");
        if (given != null) {
            return Path.of(given);
        }
        List<String> people = List.of(
                "--mentors",
                Rehearsed.first("maps-mentors.csv", 10, folder).toString(),
                "--mentees",
                Rehearsed.first("maps-mentees.csv", 12, folder).toString());
        Rehearsed ended = Rehearsed.in(folder, people, "--out", "out", "--months", "2");
        assertThat(ended.code()).as(ended.said() + ended.wrong()).isZero();
        return folder.resolve("out/mail");
    }

    private int fill(Path mail) throws IOException, MessagingException {
        Outbox outbox = new Outbox(database);
        int number = 0;
        try (Stream<Path> files = Files.list(mail)) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                MimeMessage message = parsed(bytes);
                InternetAddress to = (InternetAddress) message.getRecipients(RecipientType.TO)[0];
                LetterOrder order = LetterOrder.of(
                        "rehearsed",
                        new Sender("MAPS", "Ben Okafor", new EmailAddress("maps@example.org"), null),
                        new Recipient("Somebody", new EmailAddress(to.getAddress())),
                        Map.of(),
                        "letter/" + ++number,
                        "about");
                outbox.add(order, message.getSubject(), Policy.RESEND, message.getMessageID(), bytes, clock.instant());
            }
        }
        return number;
    }

    private Machine sender(Postfix postfix) {
        return Machine.start(
                Sending.class,
                "-Xmx100m",
                folder.resolve("senders.err"),
                List.of(
                        folder.resolve("clock").toString(),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + postfix.port(),
                        "--cairn.mail.per-minute=1000000",
                        "--cairn.mail.postfix-log=" + postfix.log(),
                        "--cairn.mail.postfix-configuration=" + postfix.configuration(),
                        "--logging.file.name=" + folder.resolve("sender" + ++senders + ".log")));
    }

    private List<UUID> armed() {
        return database.sql("select id from letter where state = 'ARMED'")
                .query(UUID.class)
                .list();
    }

    private int count(String state) {
        return database.sql("select count(*) from letter where state = ?")
                .param(state)
                .query(Integer.class)
                .single();
    }

    private void until(IntSupplier count, int many) {
        Instant patience = Instant.now().plus(PATIENCE);
        while (count.getAsInt() < many) {
            look();
            assertThat(Instant.now()).as(() -> count.getAsInt() + " of " + many).isBefore(patience);
        }
    }

    private int arrived() {
        return came.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void look() {
        arrivals.await(LOOK);
        arrivals.look().forEach(message -> came.merge(messageId(message), 1, Integer::sum));
    }

    private static String messageId(byte[] message) {
        try {
            return parsed(message).getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static MimeMessage parsed(byte[] message) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
    }

    /** How often the senders have written this into their logs. */
    private long said(String words) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int one = 1; one <= senders; one++) {
            lines.addAll(Files.readAllLines(folder.resolve("sender" + one + ".log")));
        }
        return lines.stream().filter(line -> line.contains(words)).count();
    }
}
