package org.cairn.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cairn.rehearsal.RehearsalPlan.Cast;
import org.cairn.rehearsal.browser.Browser;
import org.cairn.rehearsal.coordinators.Coordinator;
import org.cairn.rehearsal.coordinators.Desk;
import org.cairn.rehearsal.diary.Diary;
import org.cairn.rehearsal.diary.Tally;
import org.cairn.rehearsal.people.Chance;
import org.cairn.rehearsal.people.Crowd;
import org.cairn.rehearsal.people.Personas;
import org.cairn.rehearsal.people.Surroundings;
import org.cairn.rehearsal.post.Letter;
import org.cairn.rehearsal.post.Mailboxes;
import org.cairn.testing.nodes.Arrivals;
import org.cairn.testing.nodes.SharedClock;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People and a coordinator who live through some time with nodes that do their own work. Time is put forward in steps; each
 * is over when there is nothing left to do. Whoever is cut off tries again.
 */
final class Month {

    static final String PASSWORD = "mentoring-with-patience";

    private static final String REST = "/camunda/api/engine/engine/default/";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int QUIET = 3; // looks in a row at which nothing was to be done
    private static final int HELD = 25; // the same, where somebody who may be dead has something in hand
    private static final int LOOK = 120; // milliseconds from one look to the next
    private static final Duration LATER = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 20;

    private final SharedClock clock;
    private final Arrivals arrivals;
    private final JdbcClient database;
    private final Mailboxes mail;
    private final Crowd crowd;
    private final Tally tally;
    private final Agenda agenda = new Agenda();
    private final Browser line;
    private final Desk desk;
    private final Desk admin;
    private final Coordinator office;
    private final LocalDate begins;
    private int cutOff;
    private LocalDate today;

    Month(SharedClock clock, String home, Path post, LocalDate begins, JdbcClient database, long seed) {
        this.clock = clock;
        arrivals = new Arrivals(post);
        this.begins = begins;
        this.database = database;
        today = begins;
        mail = new Mailboxes(clock);
        tally = new Tally(clock, new Diary());
        Personas personas = Personas.usual();
        HttpClient wire = HttpClient.newHttpClient();
        Supplier<Browser> browsers = () -> new Browser(wire, home);
        crowd = new Crowd(browsers, new Surroundings(clock, Rehearsal.ZONE, begins, new Chance(seed), personas, tally));
        line = browsers.get();
        desk = Desk.logIn(line, Installation.COORDINATOR, PASSWORD);
        admin = Desk.logIn(browsers.get(), Installation.ADMIN, PASSWORD);
        FeelEngineApi feel = FeelEngineBuilder.forJava().build();
        office = new Coordinator(
                desk,
                personas.coordinators(),
                tally,
                part -> Boolean.TRUE.equals(
                        feel.evaluateExpression(part.condition().replaceFirst("^=", ""), part.answers())
                                .result()));
    }

    void open(Cast cast) {
        Casting.fill(crowd, cast);
        new Opening(new Staff(admin, List.of(desk)), this::settle).open(cast, begins);
    }

    /** Puts time forward. What people do every day is done on a new day, and coordinators work whenever time has passed. */
    void next(Duration step) {
        clock.forwardTo(clock.instant().plus(step));
        LocalDate day = LocalDate.ofInstant(clock.instant(), Rehearsal.ZONE);
        if (!day.equals(today)) {
            today = day;
            crowd.all().forEach(player -> tries(player.name(), player::lives));
        }
        tries("the office", this::works);
    }

    /** Whoever was cut off finds a task that is taken and not done. */
    private void works() {
        for (JsonNode task : read("task?assignee=" + Installation.COORDINATOR)) {
            line.json(
                    "POST",
                    REST + "task/" + task.path("id").asText() + "/unclaim",
                    "{}",
                    Map.of("X-XSRF-TOKEN", line.cookie("XSRF-TOKEN")));
        }
        Set<String> tried = new HashSet<>();
        while (office.anHour(tried)) {
            // one after the other
        }
    }

    private JsonNode read(String path) {
        try {
            return new ObjectMapper().readTree(line.get(REST + path).body());
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Somebody does something now, and again a little later if the line is cut off. */
    private void tries(String who, Runnable deed) {
        tries(who, deed, ATTEMPTS);
    }

    private void tries(String who, Runnable deed, int attempts) {
        try {
            deed.run();
        } catch (UncheckedIOException cut) {
            cutOff++;
            if (attempts == 0) {
                throw cut;
            }
            agenda.add(clock.instant().plus(LATER), who, () -> tries(who, deed, attempts - 1));
        }
    }

    /** Goes on until nothing is left to do. */
    void settle() {
        Instant patience = Instant.now().plus(PATIENCE);
        int quiet = 0;
        while (quiet < (somethingIsHeld() ? HELD : QUIET)) {
            quiet = look() || somethingIsDue() ? 0 : quiet + 1;
            if (Instant.now().isAfter(patience)) {
                throw new AssertionError("There is still something to do: " + due());
            }
        }
    }

    private boolean look() {
        boolean any = agenda.doWhatIsDue(clock.instant());
        for (byte[] letter : arrivals.look()) {
            bring(letter);
            any = true;
        }
        arrivals.await(LOOK);
        return any;
    }

    private void bring(byte[] message) {
        mail.caught(message);
        for (Letter letter : mail.bring()) {
            crowd.reader(letter)
                    .ifPresent(player -> agenda.add(
                            player.receives(letter),
                            letter.to(),
                            () -> tries(player.name(), () -> player.reads(letter))));
        }
    }

    /** What a living node would do now. What a dead one has in hand is somebody else's only when its time is over. */
    private boolean somethingIsDue() {
        return !due().isEmpty();
    }

    private List<String> due() {
        return database.sql(
                        """
                        select 'job ' || handler_type_ || ' ' || coalesce(handler_cfg_, '') from act_ru_job
                         where suspension_state_ = 1 and retries_ > 0 and (duedate_ is null or duedate_ <= :now)
                           and handler_type_ <> 'history-cleanup' and (lock_exp_time_ is null or lock_exp_time_ <= :now)
                         union all
                        select 'letter ' || letter from letter
                         where state in ('QUEUED', 'ARMED') and next_attempt_at <= :now""")
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }

    private boolean somethingIsHeld() {
        return database.sql(
                        """
                        select exists (select from act_ru_job where lock_exp_time_ > :now and handler_type_ <> 'history-cleanup')
                            or exists (select from letter where state in ('QUEUED', 'ARMED') and claim is not null)""")
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    List<Letter> letters() {
        return mail.letters();
    }

    Map<String, String> marks() {
        return tally.marks();
    }

    List<String> troubles() {
        return tally.troubles();
    }

    /** What waits although its time has come. */
    List<String> leftLying() {
        return due();
    }

    String told() {
        return "%d letters, %d forms, %d tasks, %d times cut off"
                .formatted(mail.letters().size(), tally.of("form"), tally.of("task"), cutOff);
    }
}
