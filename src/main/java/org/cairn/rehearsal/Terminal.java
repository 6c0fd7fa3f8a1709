package org.cairn.rehearsal;

import java.io.PrintStream;
import org.cairn.rehearsal.diary.Tally;
import org.cairn.rehearsal.observer.Verdict;
import org.cairn.rehearsal.report.RehearsalReport;

/**
 * What whoever rehearses sees meanwhile.
 *
 * @param quiet whether only what does not hold is said
 */
record Terminal(PrintStream out, boolean quiet) {

    private static final int TOLD = 10;

    void say(String words, Object... values) {
        if (!quiet) {
            out.printf(words + "%n", values);
        }
    }

    /** On the first day of each month. */
    void progress(Play play, int letters, Tally tally) {
        if (play.today().getDayOfMonth() == 1) {
            say("%s  %d letters  %d forms  %d tasks", play.today(), letters, tally.of("form"), tally.of("task"));
        }
    }

    /** What does not hold is said even where nothing else is. */
    void breaches(RehearsalReport report) {
        for (Verdict verdict : report.rules()) {
            if (!verdict.breaches().isEmpty()) {
                out.println("✗ " + verdict.rule());
                verdict.breaches().stream().limit(TOLD).forEach(breach -> out.println("    " + breach));
                if (verdict.breaches().size() > TOLD) {
                    out.println("    and " + (verdict.breaches().size() - TOLD) + " more in report.html");
                }
            }
        }
    }
}
