package org.cairn.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of a year that a coordinator reads first, in sentences. */
public final class KeyNumbers {

    private KeyNumbers() {}

    /** What each sentence is about, and the sentence; in the order in which a year goes. */
    public static Map<String, String> of(YearReport report) {
        Map<String, String> sentences = new LinkedHashMap<>();
        if (report.empty()) {
            sentences.put("Sign-ups", "Nobody has signed up for this year.");
            return sentences;
        }
        sentences.put("Sign-ups", signUps(report));
        sentences.put("Introductions", introductions(report));
        sentences.put("Waiting", waiting(report.waits()));
        if (!report.verdicts().isEmpty()) {
            sentences.put("Check-ins", checkIns(report));
        }
        if (!report.pairs().isEmpty()) {
            sentences.put("Mentorships", mentorships(report.figures()));
        }
        Double agreement = agreement(report.menteesReviews());
        if (agreement != null) {
            sentences.put("Reviews", "On average mentees give their mentors " + agreement + " of 7 points.");
        }
        sentences.put("Effort", effort(report.effort()));
        return sentences;
    }

    private static String signUps(YearReport report) {
        return many(report.mentees().signedUp(), "mentee") + " and "
                + many(report.mentors().signedUp(), "mentor") + " signed up; "
                + report.mentees().accepted() + " and " + report.mentors().accepted() + " were accepted.";
    }

    private static String introductions(YearReport report) {
        int introduced = report.mentees().introduced();
        if (introduced == 0) {
            return "Nobody has been introduced to anybody yet.";
        }
        Integer median = report.waits().median();
        return many(introduced, "mentee") + (introduced == 1 ? " was" : " were") + " introduced to a mentor"
                + (median == null ? "." : ", half of them within " + many(median, "day") + ".");
    }

    private static String waiting(Waits waits) {
        if (waits.now().isEmpty()) {
            return "No mentee waits for a mentor.";
        }
        int longest = waits.now().get(0).days();
        return waits.now().size() == 1
                ? "1 mentee waits for a mentor, for " + many(longest, "day") + " now."
                : waits.now().size() + " mentees wait for a mentor, the longest for " + many(longest, "day") + " now.";
    }

    private static String checkIns(YearReport report) {
        int fine = 0;
        int watch = 0;
        int followUp = 0;
        for (VerdictMonth month : report.verdicts()) {
            fine += month.fine();
            watch += month.watch();
            followUp += month.followUp();
        }
        return "Pairs were asked " + many(fine + watch + followUp, "time") + " how it goes: " + fine + " fine, " + watch
                + " to watch, " + followUp + " to follow up.";
    }

    private static String mentorships(PairFigures figures) {
        List<String> parts = new ArrayList<>();
        parts.add(many(figures.running(), "mentorship") + (figures.running() == 1 ? " is running" : " are running"));
        parts.add(figures.ended() + (figures.ended() == 1 ? " has ended" : " have ended"));
        figures.renewals().parts().stream()
                .filter(part -> part.label().startsWith("Go on") && part.count().number() > 0)
                .forEach(part -> parts.add(part.count().text() + " go on for another year"));
        return String.join(", ", parts) + ".";
    }

    /** The mean over all statements on a scale of seven, to one decimal; null if none may be told. */
    private static @Nullable Double agreement(Reviews reviews) {
        double sum = 0;
        int items = 0;
        for (ReviewItem item : reviews.items()) {
            Double mean = item.mean();
            if (mean != null && item.most() == 7) {
                sum += mean;
                items++;
            }
        }
        return items == 0 ? null : Math.round(10 * sum / items) / 10.0;
    }

    private static String effort(Effort effort) {
        return many(effort.tasksDone(), "task") + " and " + many(effort.lettersWritten(), "letter") + " for "
                + (effort.people() == 1 ? "1 person" : effort.people() + " people") + ": " + effort.tasksPerPerson()
                + " tasks and " + effort.lettersPerPerson() + " letters each.";
    }

    private static String many(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
