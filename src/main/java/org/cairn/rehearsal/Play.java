package org.cairn.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.digest.Mornings;
import org.cairn.engine.DueJobs;
import org.cairn.formlink.FormLinkDesk;
import org.cairn.group.GroupSearch;
import org.cairn.mail.Dispatcher;
import org.cairn.processes.erasure.Retention;
import org.cairn.processes.mentorshipcheck.NightlyCheck;
import org.cairn.rehearsal.coordinators.Coordinator;
import org.cairn.rehearsal.diary.Tally;
import org.cairn.rehearsal.people.Crowd;
import org.cairn.rehearsal.people.Player;
import org.cairn.rehearsal.post.Letter;
import org.cairn.rehearsal.post.Mailboxes;

/** Lets time pass from one date to the next: the program does what is due, letters come, and people do what they do. */
final class Play {

    private static final LocalTime RETENTION = LocalTime.of(3, 20);
    private static final LocalTime CHECK = LocalTime.of(7, 30);
    private static final LocalTime OWN_PLANS = LocalTime.of(8, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 5);

    private final VirtualClock clock;
    private final ZoneId zone;
    private final DueJobs jobs;
    private final FormLinkDesk links;
    private final Dispatcher dispatcher;
    private final GroupSearch groups;
    private final Mornings mornings;
    private final Retention retention;
    private final NightlyCheck check;
    private final Mailboxes mail;
    private final Crowd crowd;
    private final List<Coordinator> coordinators;
    private final Tally tally;
    private final Agenda agenda = new Agenda();
    private final Map<Coordinator, Long> idle = new HashMap<>();
    private long jobsRun;

    Play(
            Installation cairn,
            VirtualClock clock,
            ZoneId zone,
            Mailboxes mail,
            Crowd crowd,
            List<Coordinator> coordinators,
            Tally tally) {
        this.tally = tally;
        this.clock = clock;
        this.zone = zone;
        this.jobs = cairn.bean(DueJobs.class);
        this.links = cairn.bean(FormLinkDesk.class);
        this.dispatcher = cairn.bean(Dispatcher.class);
        this.groups = cairn.bean(GroupSearch.class);
        this.mornings = cairn.bean(Mornings.class);
        this.retention = cairn.bean(Retention.class);
        this.check = cairn.bean(NightlyCheck.class);
        this.mail = mail;
        this.crowd = crowd;
        this.coordinators = coordinators;
    }

    /** How many of the engine's jobs were run. */
    long jobsRun() {
        return jobsRun;
    }

    /** Does whatever is due now, until nothing is. */
    void settle() {
        boolean moved = true;
        while (moved) {
            int ran = jobs.run(clock.instant());
            jobsRun += ran;
            moved = ran > 0;
            if (moved) {
                groups.run();
            }
            links.writeRequests();
            dispatcher.dispatch();
            List<Letter> fresh = mail.bring();
            fresh.forEach(this::bring);
            moved |= agenda.doWhatIsDue(clock.instant());
        }
    }

    private void bring(Letter letter) {
        tally.did("letter", letter.name() + " gets “" + letter.subject() + "”.");
        Optional<Player> reader = crowd.reader(letter);
        reader.ifPresent(player -> agenda.add(player.receives(letter), letter.to(), () -> player.reads(letter)));
    }

    /** Lets time pass to the morning of that day, and tells after each day. */
    void until(LocalDate end, Runnable afterEachDay) {
        settle();
        for (LocalDate day = today(); day.isBefore(end); day = day.plusDays(1)) {
            plan(day);
            until(day.plusDays(1).atStartOfDay(zone).toInstant());
            afterEachDay.run();
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void until(Instant end) {
        for (Optional<Instant> next = next(); next.isPresent() && next.get().isBefore(end); next = next()) {
            clock.advanceTo(next.get());
            settle();
        }
        clock.advanceTo(end);
    }

    private Optional<Instant> next() {
        Instant now = clock.instant();
        return Stream.of(jobs.next(now), links.nextRequests(now), agenda.next())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** What comes every day by itself: what the program does at night and in the morning, and who works when. */
    private void plan(LocalDate day) {
        at(day, RETENTION, "", retention::forgetWhatIsOver);
        at(day, CHECK, "", check::check);
        at(day, OWN_PLANS, "", () -> crowd.all().forEach(Player::lives));
        at(day, MORNING, "", mornings::tellEverybody);
        Set<String> tried = new HashSet<>();
        idle.clear();
        for (int hour = 0; hour < 24; hour++) {
            ZonedDateTime full = day.atTime(hour, 0).atZone(zone);
            for (Coordinator coordinator : coordinators) {
                if (coordinator.works(full)) {
                    agenda.add(full.toInstant(), "~", () -> work(coordinator, tried));
                }
            }
        }
    }

    /** Whoever has found nothing to do looks again when the program has done something. */
    private void work(Coordinator coordinator, Set<String> tried) {
        if (idle.getOrDefault(coordinator, -1L) == jobsRun) {
            return;
        }
        if (!coordinator.anHour(tried)) {
            idle.put(coordinator, jobsRun);
        }
    }

    private void at(LocalDate day, LocalTime time, String who, Runnable deed) {
        Instant when = day.atTime(time).atZone(zone).toInstant();
        if (!when.isBefore(clock.instant())) {
            agenda.add(when, who, deed);
        }
    }
}
