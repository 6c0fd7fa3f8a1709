package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.cairn.formlink.FormLinkDesk;
import org.cairn.journey.bare.BareEngine;
import org.cairn.journey.bare.Recorded;
import org.cairn.mentorship.Mentorship;
import org.cairn.program.ProgramDesk;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.cairn.testing.TestDatabase;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What Cairn's steps cost beside the engine that they run on: pairs who never answer live through a year in Cairn, and
 * once more on a bare engine, where each step only answers what it has answered before. Written to
 * {@code target/benchmarks}.
 */
@Tag("benchmark")
@Import(EngineBenchmarkTest.Listening.class)
@CairnTest
class EngineBenchmarkTest {

    private static final Path TABLE = Path.of("target/benchmarks/engine.md");
    private static final int PAIRS = Integer.getInteger("pairs", 50);
    private static final double NANOS = 1e9; // a second

    /** Diagrams that go on besides, whatever becomes of pairs. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("programYear", "matchRound", "signUp", "pairing");

    /** What a coordinator does about pairs of whom nothing is heard. */
    private static final Map<String, Map<String, Object>> OFFICE = Map.of(
            "trySecondChannel", Map.of("reached", "yes"),
            "decideRenewal", Map.of("goOn", "no"),
            "chooseClosingWords", Map.of("letterToMentee", "short", "letterToMentor", "short"));

    @Autowired
    Recorded recorded;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient database;

    @Autowired
    FormLinkDesk formLinks;

    @Autowired
    ProgramDesk programs;

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private Year year;
    private boolean oftener = true;

    @BeforeEach
    void aYearBegins() {
        year = new Year(beans, port, LocalDate.parse("2026-09-01"));
    }

    @Test
    void cairn_does_at_least_half_of_the_jobs_a_second_of_a_bare_engine() throws IOException {
        List<Mentorship> pairs = pairs();
        Instant end = LocalDate.parse("2027-10-31").atStartOfDay(Year.CHICAGO).toInstant();
        Instant begin = clock.instant();
        Map<String, Object> usual = Map.of(
                "programYearId",
                year.id().toString(),
                "coordinators",
                programs.year(year.id()).coordinators());

        Lived cairn = new Lived(jobs, database);
        OFFICE.forEach(year.coordinator()::usually);
        year.coordinator().usually("followUpPair", rhythm());
        cairn.until(end, () -> {
            formLinks.writeRequests();
            return everythingUsual();
        });

        clock.set(begin);
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(TestDatabase.fresh());
        source.setUsername("postgres");
        try (source;
                BareEngine engine = new BareEngine(source, recorded)) {
            for (Mentorship pair : pairs) {
                Map<String, Object> variables = new TreeMap<>(usual);
                variables.put("mentorshipId", pair.id().toString());
                engine.start("mentorship", pair.id().toString(), variables);
            }
            Lived bare = new Lived(engine.jobs(), JdbcClient.create(source));
            Map<String, Map<String, Object>> office = new HashMap<>(OFFICE);
            office.put("followUpPair", rhythm());
            bare.until(end, () -> engine.completes(office));
            String table =
                    "%d pairs, a year without an answer%n%n| | jobs | seconds | jobs a second |%n|---|---|---|---|%n"
                                    .formatted(PAIRS)
                            + cairn.row("Cairn")
                            + bare.row("bare engine")
                            + "%n%s%n%s%n".formatted(cairn.byDiagram, bare.byDiagram);
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
            System.out.println(table);
            assertThat(bare.count())
                    .as("it has done as much, and what comes at once after a coordinator's task besides")
                    .isBetween(cairn.count(), cairn.count() * 5 / 4);
            assertThat(cairn.perSecond()).isGreaterThan(bare.perSecond() / 2);
        }
    }

    /** Each pair is asked less often, or more often again. */
    private boolean everythingUsual() {
        boolean any = false;
        while (year.coordinator().doesTheUsual()) {
            any = true;
        }
        if (any) {
            oftener = !oftener;
            year.coordinator().usually("followUpPair", rhythm());
        }
        return any;
    }

    private Map<String, Object> rhythm() {
        return Map.of("decision", "rhythm", "rhythm", oftener ? "P1M" : "P2M");
    }

    /** Introduced on one day, and silent from then on. */
    private List<Mentorship> pairs() {
        year.coordinator().usually("approvePairing", Map.of("decision", "approve"));
        List<Person> mentors = new ArrayList<>();
        List<Person> mentees = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            mentors.add(year.mentor("Dr. Kia Okafor" + pair).usually("mentorConsent", Map.of("consent", "yes")));
            mentees.add(year.mentee("Ana Lee" + pair));
        }
        return mentees.stream().map(year::pair).toList();
    }

    /** A life of pairs under one engine, in the jobs of their own diagrams. */
    private final class Lived {

        private final ManagementService jobs;
        private final JdbcClient database;
        private final Map<String, Integer> byDiagram = new TreeMap<>();
        private long nanos;

        private Lived(ManagementService jobs, JdbcClient database) {
            this.jobs = jobs;
            this.database = database;
        }

        /** @param office does what is in the task list, and says whether anything was */
        private void until(Instant end, BooleanSupplier office) {
            for (Optional<Instant> next = Optional.of(clock.instant());
                    next.isPresent() && next.get().isBefore(end);
                    next = next()) {
                clock.set(next.get());
                do {
                    while (runsOne()) {
                        // one after the other
                    }
                } while (office.getAsBoolean());
            }
        }

        private boolean runsOne() {
            Optional<String[]> job = database.sql(
                            """
                            select id_, process_def_key_ from act_ru_job
                             where handler_type_ <> 'history-cleanup' and retries_ > 0
                               and (duedate_ is null or duedate_ <= ?)
                             order by duedate_ nulls first, create_time_, id_ limit 1""")
                    .param(Timestamp.from(clock.instant()))
                    .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                    .optional();
            job.ifPresent(one -> {
                long begin = System.nanoTime();
                jobs.executeJob(one[0]);
                if (ofPairs(one[1])) {
                    nanos += System.nanoTime() - begin;
                    byDiagram.merge(one[1], 1, Integer::sum);
                }
            });
            return job.isPresent();
        }

        private static boolean ofPairs(String diagram) {
            return !OF_THE_PROGRAM.contains(diagram);
        }

        private Optional<Instant> next() {
            return database.sql(
                            """
                            select min(duedate_) from act_ru_job
                             where handler_type_ <> 'history-cleanup' and retries_ > 0 and duedate_ > ?""")
                    .param(Timestamp.from(clock.instant()))
                    .query((row, number) ->
                            Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                    .single();
        }

        private int count() {
            return byDiagram.values().stream().mapToInt(Integer::intValue).sum();
        }

        private double perSecond() {
            return count() / (nanos / NANOS);
        }

        private String row(String who) {
            return "| %s | %d | %.1f | %.0f |%n".formatted(who, count(), nanos / NANOS, perSecond());
        }
    }

    @TestConfiguration
    static class Listening {

        @Bean
        static Recorded recorded() {
            return new Recorded();
        }
    }
}
