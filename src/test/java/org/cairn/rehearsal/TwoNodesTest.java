package org.cairn.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.rehearsal.RehearsalPlan.Cast;
import org.cairn.rehearsal.observer.Evidence;
import org.cairn.rehearsal.observer.Observer;
import org.cairn.rehearsal.observer.Verdict;
import org.cairn.rehearsal.post.Letter;
import org.cairn.testing.Rehearsed;
import org.cairn.testing.TestDatabase;
import org.cairn.testing.nodes.Front;
import org.cairn.testing.nodes.Machine;
import org.cairn.testing.nodes.Nodes;
import org.cairn.testing.nodes.SharedClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A month of a program on two nodes as in production, with their own job executors, and people who write all the while.
 * One of the nodes is killed again and again, in the middle of whatever it does.
 */
@Tag("endurance")
class TwoNodesTest {

    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final int DAYS = Integer.getInteger("days", 31);
    private static final Duration STEP = Duration.ofHours(3);
    private static final long SEED = 7;

    @TempDir
    Path folder;

    @Test
    void nothing_is_lost_and_nothing_is_done_twice_while_nodes_are_killed() throws Exception {
        String url = TestDatabase.fresh();
        JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
        Path post = Files.createDirectory(folder.resolve("mail"));
        Path time = folder.resolve("clock");
        SharedClock clock = new SharedClock(time);
        LocalDate begins =
                LocalDate.now(ZoneId.of("UTC")).plusYears(1).withMonth(8).withDayOfMonth(3);
        clock.forwardTo(begins.atTime(9, 0).atZone(Rehearsal.ZONE).toInstant());
        try (Front front = new Front();
                Machine mail = Machine.mailServer(post, folder.resolve("mail.err"));
                Nodes nodes = new Nodes(time, folder, front, settings(url, front, mail))) {
            nodes.start();
            nodes.start();
            Month month = new Month(clock, front.address(), post, begins, database, SEED);
            month.open(new Cast("maps", "MAPS", people(), 0));

            Instant end = begins.plusDays(DAYS).atStartOfDay(Rehearsal.ZONE).toInstant();
            int steps = (int) Duration.between(clock.instant(), end).dividedBy(STEP);
            Random random = new Random(SEED);
            Set<Integer> kills = new TreeSet<>();
            while (kills.size() < KILLS) {
                kills.add(random.nextInt(steps));
            }
            for (int step = 0; step < steps; step++) {
                if (kills.contains(step)) {
                    nodes.wholeAgain();
                    nodes.killIn(Duration.ofMillis(random.nextInt(1_500)), random.nextInt(2));
                }
                month.next(STEP);
                month.settle();
            }
            nodes.wholeAgain();
            for (int more = 0; more < 4; more++) {
                month.next(STEP);
                month.settle();
            }

            List<Letter> letters = onceWhereItIsNotCertain(month.letters(), database);
            System.out.printf(
                    "%s, %d kills, %d letters once more%n",
                    month.told(), KILLS, month.letters().size() - letters.size());
            List<Verdict> verdicts = Observer.look(
                    new Evidence(letters, month.marks(), month.troubles(), incidents(database), nodes.log(), database));
            assertThat(verdicts)
                    .allSatisfy(verdict ->
                            assertThat(verdict.breaches()).as(verdict.rule()).isEmpty());
            assertThat(month.leftLying()).isEmpty();
            assertThat(month.letters()).hasSizeGreaterThan(60);
        }
    }

    private List<String> settings(String url, Front front, Machine mail) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.port(),
                "--cairn.address=" + front.address(),
                "--cairn.data=" + folder,
                "--cairn.concern.key=" + Base64.getEncoder().encodeToString(key),
                "--cairn.admin-password=" + Month.PASSWORD,
                "--cairn.coordinator-password=" + Month.PASSWORD,
                "--cairn.sample=false",
                "--cairn.start-box=false",
                "--cairn.mail.per-minute=1000000",
                "--cairn.links.sweep=* * * * * *",
                "--cairn.digest.sweep=*/5 * * * * *",
                "--cairn.check.mentorships=*/10 * * * * *",
                "--cairn.keeping.nightly=*/15 * * * * *",
                "--camunda.bpm.job-execution.max-wait=250");
    }

    private Map<String, Path> people() throws IOException {
        Map<String, Path> files = new HashMap<>();
        files.put("mentor", Rehearsed.first("maps-mentors.csv", 10, folder));
        files.put("mentee", Rehearsed.first("maps-mentees.csv", 12, folder));
        return files;
    }

    /**
     * Whoever sent a letter when it was killed cannot tell whether it went: it goes again, the same to the last character,
     * and the outbox says so.
     */
    private static List<Letter> onceWhereItIsNotCertain(List<Letter> letters, JdbcClient database) {
        Map<String, Letter> once = new HashMap<>();
        List<Letter> all = new ArrayList<>();
        for (Letter letter : letters) {
            Letter before = once.putIfAbsent(letter.messageId(), letter);
            if (before == null || doubts(letter, database) == 0) {
                all.add(letter);
            } else {
                assertThat(words(letter)).isEqualTo(words(before));
            }
        }
        return all;
    }

    private static int doubts(Letter letter, JdbcClient database) {
        return database.sql("select coalesce(max(doubts), 0) from letter where message_id = ?")
                .param(letter.messageId())
                .query(Integer.class)
                .single();
    }

    /** What was sent, without what a mail server puts before it. */
    private static String words(Letter letter) {
        return new String(letter.message(), StandardCharsets.UTF_8)
                .replaceAll("(?m)^(Received|Return-Path):.*\\R(?:[ \\t].*\\R)*", "");
    }

    private static List<String> incidents(JdbcClient database) {
        return database.sql("select activity_id_ || ': ' || coalesce(incident_msg_, '') from act_ru_incident")
                .query(String.class)
                .list();
    }
}
