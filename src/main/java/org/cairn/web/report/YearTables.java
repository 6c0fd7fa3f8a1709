package org.cairn.web.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.checkin.Verdict;
import org.cairn.report.AnswerMonth;
import org.cairn.report.Effort;
import org.cairn.report.Funnel;
import org.cairn.report.PairCourse;
import org.cairn.report.Part;
import org.cairn.report.Parts;
import org.cairn.report.ReviewItem;
import org.cairn.report.Reviews;
import org.cairn.report.Waits;
import org.cairn.report.YearReport;
import org.cairn.signup.Role;

/** Every number of a report in tables. No name stands in any of them: files are passed on. */
final class YearTables {

    private final YearReport report;
    private final Map<String, ReportTable> tables = new LinkedHashMap<>();

    private YearTables(YearReport report) {
        this.report = report;
    }

    /** By their names, in the order of the page. */
    static Map<String, ReportTable> of(YearReport report) {
        YearTables all = new YearTables(report);
        all.beginning();
        all.course();
        all.end();
        all.effort();
        return all.tables;
    }

    private void beginning() {
        Funnel mentees = report.mentees();
        Funnel mentors = report.mentors();
        add(
                "funnel",
                "From sign-up to introduction",
                List.of("Step", "Mentees", "Mentors"),
                List.of(
                        List.of("Signed up", mentees.signedUp(), mentors.signedUp()),
                        List.of("Accepted", mentees.accepted(), mentors.accepted()),
                        List.of("Proposed", mentees.proposed(), mentors.proposed()),
                        List.of("Introduced", mentees.introduced(), mentors.introduced())));
        Waits waits = report.waits();
        List<List<Object>> bands = new ArrayList<>();
        for (int band = 0; band < waits.introduced().parts().size(); band++) {
            Part introduced = waits.introduced().parts().get(band);
            bands.add(List.of(
                    introduced.label(),
                    introduced.count().number(),
                    waits.waiting().parts().get(band).count().number()));
        }
        add("time-to-match", "Waiting for a mentor", List.of("Wait", "Introduced after it", "Wait so long now"), bands);
        List<List<Object>> now = new ArrayList<>();
        waits.now()
                .forEach(one -> now.add(
                        List.of(now.size() + 1, one.since().toString(), one.days(), one.proposed() ? "yes" : "no")));
        add("waiting", "Who waits now", List.of("Mentee", "Since", "Days", "Proposed to a mentor"), now);
    }

    private void course() {
        add(
                "check-in-answers",
                "What people answered, by month",
                Stream.concat(
                                Stream.of("Who", "Month", "Asked", "Answered"),
                                Stream.of(
                                        "Have met", "Have not met", "Great", "Good", "Mixed", "Not good", "Left open"))
                        .toList(),
                Stream.concat(
                                report.menteesMonths().stream().map(month -> month(Role.MENTEE, month)),
                                report.mentorsMonths().stream().map(month -> month(Role.MENTOR, month)))
                        .toList());
        add(
                "verdicts",
                "What the program made of it, by month",
                List.of("Month", "Fine", "Watch", "Follow up"),
                report.verdicts().stream()
                        .map(month -> List.<Object>of(
                                month.month().toString(), month.fine(), month.watch(), month.followUp()))
                        .toList());
        List<YearMonth> months = HeatMap.months(report);
        add(
                "pairs",
                "Each pair, by month",
                Stream.concat(Stream.of("Pair"), months.stream().map(YearMonth::toString))
                        .toList(),
                report.pairs().stream().map(pair -> pair(pair, months)).toList());
        add(
                "meetings",
                "Meetings per pair",
                List.of("Meetings", "Pairs"),
                rows(report.figures().meetings()));
    }

    private void end() {
        add(
                "endings",
                "How mentorships ended",
                List.of("Reason", "Mentorships"),
                rows(report.figures().endings()));
        add(
                "renewals",
                "Another year?",
                List.of("Outcome", "Pairs"),
                rows(report.figures().renewals()));
        List<List<Object>> items = new ArrayList<>();
        List<List<Object>> ticked = new ArrayList<>();
        List<List<Object>> quotes = new ArrayList<>();
        for (Reviews reviews : List.of(report.menteesReviews(), report.mentorsReviews())) {
            reviews.items().forEach(item -> items.add(item(reviews.role(), item)));
            reviews.ticked().forEach(ticks -> ticks.ticks()
                    .forEach(part ->
                            ticked.add(List.of(who(reviews.role()), ticks.question(), part.label(), shown(part)))));
            reviews.quotes().forEach(words -> quotes.add(List.of(who(reviews.role()), words)));
        }
        add(
                "review-answers",
                "Who has answered the review",
                List.of("Who", "Asked", "Answered", "Counted", "In words"),
                Stream.of(report.menteesReviews(), report.mentorsReviews())
                        .map(YearTables::answered)
                        .toList());
        add(
                "reviews",
                "What the year was worth",
                List.of("Who", "Statement", "Lowest", "Highest", "Answers", "Mean", "Standard deviation"),
                items);
        add("reached", "What was reached", List.of("Who", "Question", "Answer", "People"), ticked);
        add("words", "In their own words", List.of("Who", "Words"), quotes);
    }

    private void effort() {
        Effort effort = report.effort();
        add(
                "effort",
                "What the year has cost",
                List.of("What", "All", "For each person"),
                List.of(
                        List.of("Coordinators' tasks completed", effort.tasksDone(), effort.tasksPerPerson()),
                        List.of("Letters written", effort.lettersWritten(), effort.lettersPerPerson())));
        add(
                "tasks",
                "Coordinators' tasks",
                List.of("Task", "Completed", "Open"),
                effort.tasks().stream()
                        .map(task -> List.<Object>of(task.name(), task.done(), task.open()))
                        .toList());
        add(
                "letters",
                "Letters",
                List.of("Letter", "Written"),
                effort.letters().stream()
                        .map(letter -> List.<Object>of(letter.letter(), letter.written()))
                        .toList());
    }

    private void add(String name, String title, List<String> columns, List<List<Object>> rows) {
        tables.put(name, new ReportTable(name, title, columns, rows));
    }

    private static List<Object> month(Role role, AnswerMonth month) {
        List<Object> row = new ArrayList<>(List.of(
                who(role),
                month.month().toString(),
                month.asked(),
                month.answered().told()
                        ? month.answered().number()
                        : month.answered().text()));
        month.met().parts().forEach(part -> row.add(shown(part)));
        month.feels().parts().forEach(part -> row.add(shown(part)));
        return row;
    }

    private static List<Object> pair(PairCourse pair, List<YearMonth> months) {
        List<Object> row = new ArrayList<>(List.of(pair.number()));
        months.forEach(month -> row.add(words(pair.verdicts().get(month))));
        return row;
    }

    private static String words(@org.jspecify.annotations.Nullable Verdict verdict) {
        return verdict == null
                ? ""
                : switch (verdict) {
                    case FINE -> "fine";
                    case WATCH -> "watch";
                    case FOLLOW_UP -> "follow up";
                };
    }

    private static List<Object> item(Role role, ReviewItem item) {
        Double mean = item.mean();
        Double deviation = item.deviation();
        return List.of(
                who(role),
                item.statement(),
                item.least(),
                item.most(),
                item.answers().told() ? item.answers().number() : item.answers().text(),
                mean == null ? "" : mean,
                deviation == null ? "" : deviation);
    }

    private static List<Object> answered(Reviews reviews) {
        return List.of(
                who(reviews.role()),
                reviews.asked(),
                reviews.answered().told()
                        ? reviews.answered().number()
                        : reviews.answered().text(),
                reviews.counted(),
                reviews.sentence());
    }

    private static List<List<Object>> rows(Parts parts) {
        return parts.parts().stream()
                .map(part -> List.of(part.label(), shown(part)))
                .toList();
    }

    private static Object shown(Part part) {
        return part.count().told() ? part.count().number() : part.count().text();
    }

    private static String who(Role role) {
        return role == Role.MENTEE ? "Mentees" : "Mentors";
    }
}
