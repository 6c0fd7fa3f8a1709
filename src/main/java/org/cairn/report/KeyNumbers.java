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
        sentences.put("Waiting", waiting(report));
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
            return report.closed() ? "Nobody was introduced to anybody." : "Nobody has been introduced to anybody yet.";
        }
        int imported = report.figures().imported();
        int here = report.waits().introduced().total().number();
        if (here == 0 && imported > 0) {
            return many(imported, "pair") + " had begun before " + (imported == 1 ? "it was" : "they were")
                    + " imported; nobody " + (report.closed() ? "was" : "has been") + " introduced here.";
        }
        int people = here == 0 ? introduced : here;
        return (many(people, "mentee") + (people == 1 ? " was" : " were") + " introduced to a mentor. "
                        + report.waits().inWords()
                        + (imported == 0 ? "" : " " + many(imported, "pair") + " had begun before."))
                .strip();
    }

    private static String waiting(YearReport report) {
        List<Waits.Waiting> now = report.waits().now();
        if (now.isEmpty()) {
            return report.closed() ? "No mentee was left waiting." : "No mentee waits for a mentor.";
        }
        int longest = now.get(0).days();
        if (report.closed()) {
            return many(now.size(), "mentee") + (now.size() == 1 ? " was" : " were")
                    + " still waiting for a mentor when the year was closed.";
        }
        if (longest == 0) {
            return now.size() == 1
                    ? "1 mentee waits for a mentor, since today."
                    : now.size() + " mentees wait for a mentor, all since today.";
        }
        return now.size() == 1
                ? "1 mentee has waited " + Waits.inDays(longest) + " for a mentor."
                : now.size() + " mentees wait for a mentor, the longest for " + Waits.inDays(longest) + ".";
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
        return "Pairs were asked " + (fine + watch + followUp == 1 ? "once" : fine + watch + followUp + " times")
                + " how it goes: " + fine + " fine, " + watch
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
        String all = many(effort.tasksDone(), "task") + " and " + many(effort.lettersWritten(), "letter");
        return switch (effort.people()) {
            case 0 -> all + "; nobody has been accepted.";
            case 1 -> all + " for 1 person.";
            default ->
                all + " for " + effort.people() + " people: " + rounded(effort.tasksPerPerson()) + " and "
                        + rounded(effort.lettersPerPerson()) + " for each.";
        };
    }

    private static String rounded(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String many(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
