package org.cairn.rehearsal;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cairn.rehearsal.diary.Tally;
import org.cairn.rehearsal.observer.Verdict;
import org.cairn.rehearsal.report.RehearsalReport;

/** What whoever rehearses sees meanwhile. */
final class Terminal {

    private static final int TOLD = 10;
    private static final int PATIENCE = 10; // seconds
    private static final double NANOS = 1e9; // a second

    private final PrintStream out;
    private final boolean quiet;
    private final LocalDate begins;
    private final long started = System.nanoTime();
    private LocalDate told;
    private long toldAt = started;

    /**
     * @param quiet whether only what does not hold is said
     * @param begins the first day of the year that is played
     */
    Terminal(PrintStream out, boolean quiet, LocalDate begins) {
        this.out = out;
        this.quiet = quiet;
        this.begins = begins;
        this.told = begins;
    }

    /** @param took is followed by the seconds since the command */
    void sayWhen(String took) {
        say(took + " %.1f s.", seconds(started));
    }

    private void say(String words, Object... values) {
        if (!quiet) {
            out.printf(words + "%n", values);
        }
    }

    /** How far the year is, and how fast it goes by: on the first day of each month, and when long nothing was said. */
    void progress(LocalDate today, int letters, Tally tally) {
        if (today.getDayOfMonth() == 1 || seconds(toldAt) > PATIENCE) {
            double speed = ChronoUnit.DAYS.between(told, today) / seconds(toldAt);
            told = today;
            toldAt = System.nanoTime();
            say(
                    "%s  day %d  %d letters  %d forms  %d tasks  %.1f days a second",
                    today,
                    ChronoUnit.DAYS.between(begins, today) + 1,
                    letters,
                    tally.of("form"),
                    tally.of("task"),
                    speed);
        }
    }

    /** How it was. What does not hold is said even where nothing else is. */
    void say(RehearsalReport report, Object page) {
        for (Verdict verdict : report.rules()) {
            if (!verdict.breaches().isEmpty()) {
                out.println("✗ " + verdict.rule());
                verdict.breaches().stream().limit(TOLD).forEach(breach -> out.println("    " + breach));
                if (verdict.breaches().size() > TOLD) {
                    out.println("    and " + (verdict.breaches().size() - TOLD) + " more in report.html");
                }
            }
        }
        if (report.allWell()) {
            say("All rules hold. Look at %s.", page);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NANOS;
    }
}
