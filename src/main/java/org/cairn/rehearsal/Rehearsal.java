package org.cairn.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cairn.engine.DueJobs;
import org.cairn.engine.Reached;
import org.cairn.form.Feel;
import org.cairn.rehearsal.browser.Browser;
import org.cairn.rehearsal.coordinators.Coordinator;
import org.cairn.rehearsal.coordinators.Coordinator.Hidden;
import org.cairn.rehearsal.diary.Diary;
import org.cairn.rehearsal.diary.Tally;
import org.cairn.rehearsal.observer.Evidence;
import org.cairn.rehearsal.observer.Observer;
import org.cairn.rehearsal.people.Chance;
import org.cairn.rehearsal.people.Crowd;
import org.cairn.rehearsal.people.Personas;
import org.cairn.rehearsal.people.Personas.Office;
import org.cairn.rehearsal.people.Surroundings;
import org.cairn.rehearsal.post.Mailboxes;
import org.cairn.rehearsal.report.Numbers;
import org.cairn.rehearsal.report.Played;
import org.cairn.rehearsal.report.RehearsalReport;
import org.cairn.rehearsal.report.Writing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays what a plan says, and writes down what happened. */
public final class Rehearsal {

    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final int OPENING_HOUR = 9;

    private final Class<?> application;
    private final PrintStream out;

    /** @param application what starts Cairn */
    public Rehearsal(Class<?> application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    /** @return whether nothing was wrong */
    public boolean play(RehearsalPlan plan) {
        Terminal terminal = new Terminal(out, plan.quiet(), plan.begins());
        Map<String, Object> before = Writing.earlier(plan.compare());
        Writing writing = new Writing(plan.out());
        writing.clear();
        VirtualClock clock = new VirtualClock(
                plan.begins().atTime(OPENING_HOUR, 0).atZone(ZONE).toInstant());
        Mailboxes mail = new Mailboxes(clock);
        Diary diary = new Diary();
        Tally tally = new Tally(clock, diary);
        try (Installation cairn = Installation.start(
                application, clock, mail, plan.seed(), plan.out().resolve("cairn.log"))) {
            Numbers numbers = new Numbers(cairn.bean(JdbcClient.class));
            terminal.sayWhen("Cairn is up after");
            HttpClient line = HttpClient.newHttpClient();
            Supplier<Browser> browsers = () -> new Browser(line, cairn.home());
            Surroundings world =
                    new Surroundings(clock, ZONE, plan.begins(), new Chance(plan.seed()), plan.personas(), tally);
            Crowd crowd = new Crowd(browsers, world);
            Play play = opened(plan, cairn, browsers, clock, mail, crowd, tally);
            LocalDate end = plan.begins().plusMonths(plan.months());
            play.until(end, () -> terminal.progress(play.today(), mail.count(), tally));
            Played played = new Played(
                    plan.seed(), plan.begins(), end, ZONE, crowd, tally, diary, mail.count(), play.jobsRun());
            terminal.sayWhen("%n%d letters, %d forms, %d tasks, %d jobs in"
                    .formatted(mail.count(), tally.of("form"), tally.of("task"), play.jobsRun()));
            RehearsalReport report = played.report(
                    numbers,
                    Observer.look(evidence(plan, cairn, mail, tally)),
                    cairn.bean(Reached.class).notReached());
            writing.write(report, before, diary.text(ZONE), mail.letters());
            terminal.say(report, plan.out().resolve("report.html"));
            return report.allWell();
        }
    }

    /** Those who work for the programs are at their desks, the years are open, and everybody has signed up. */
    private static Play opened(
            RehearsalPlan plan,
            Installation cairn,
            Supplier<Browser> browsers,
            VirtualClock clock,
            Mailboxes mail,
            Crowd crowd,
            Tally tally) {
        Office office = personas(plan).coordinators();
        Staff staff = Staff.logIn(cairn, browsers, office.people());
        Edited.deploy(plan, staff.admin());
        Feel feel = cairn.bean(Feel.class);
        List<Coordinator> coordinators = staff.atWork(office, tally, hidden -> hidden(feel, hidden));
        Play play = new Play(cairn, clock, ZONE, mail, crowd, coordinators, tally);
        plan.programs().forEach(cast -> Casting.fill(crowd, cast));
        plan.programs().forEach(cast -> new Opening(staff, play::settle).open(cast, plan.begins()));
        return play;
    }

    private static Evidence evidence(RehearsalPlan plan, Installation cairn, Mailboxes mail, Tally tally) {
        return new Evidence(
                mail.letters(),
                tally.marks(),
                tally.troubles(),
                cairn.bean(DueJobs.class).incidents(),
                log(plan),
                cairn.bean(JdbcClient.class));
    }

    private static String log(RehearsalPlan plan) {
        try {
            return Files.readString(plan.out().resolve("cairn.log"));
        } catch (IOException none) {
            return "";
        }
    }

    private static Personas personas(RehearsalPlan plan) {
        return plan.programs().stream()
                .filter(cast -> cast.groups() > 0)
                .findFirst()
                .map(cast -> plan.personas().formingGroups(cast.groups()))
                .orElse(plan.personas());
    }

    /** As form-js decides it, by the engine's FEEL. */
    private static boolean hidden(Feel feel, Hidden hidden) {
        return Boolean.TRUE.equals(feel.evaluate(hidden.condition().replaceFirst("^=", ""), hidden.answers()));
    }
}
