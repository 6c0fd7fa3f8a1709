package org.cairn.web.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.report.CohortReport;
import org.cairn.report.CohortReport.Thought;
import org.cairn.report.Parts;

/** Every number of a year in groups in tables. No name stands in any of them: files are passed on. */
final class CohortTables {

    private final Map<String, ReportTable> tables = new LinkedHashMap<>();

    private CohortTables() {}

    /** By their names, in the order of the page. */
    static Map<String, ReportTable> of(CohortReport report) {
        CohortTables all = new CohortTables();
        List<String> columns = new ArrayList<>(List.of("Group", "Time", "People"));
        columns.addAll(report.sessions());
        all.add(
                "attendance",
                "Who came",
                columns,
                report.groups().stream().map(CohortTables::row).toList());
        all.add("feedback-by-topic", "What sessions were worth, by topic", thought("Topic"), rows(report.topics()));
        all.add(
                "feedback-by-year",
                "What sessions were worth, by year of study",
                thought("Year of study"),
                rows(report.years()));
        all.add("worth", "What the year was worth", List.of("Answer", "People"), parts(report.worth()));
        all.add("topics-wished", "Topics for the next year", List.of("Topic", "People"), parts(report.wished()));
        all.add("belonged", "Felt part of the own group", List.of("Answer", "People"), parts(report.belonged()));
        all.add("stays", "Would take part again", List.of("Answer", "People"), parts(report.stays()));
        all.add("would-lead", "Would help lead", List.of("Answer", "People"), parts(report.lead()));
        return all.tables;
    }

    private void add(String name, String title, List<String> columns, List<List<Object>> rows) {
        tables.put(name, new ReportTable(name, title, columns, rows));
    }

    private static List<Object> row(CohortReport.GroupRow group) {
        List<Object> row = new ArrayList<>(List.of(group.number(), group.slot(), group.size()));
        row.addAll(group.came());
        return row;
    }

    private static List<String> thought(String about) {
        return List.of(about, "Answers", "Mean, from 1 to 5");
    }

    private static List<List<Object>> rows(List<Thought> thoughts) {
        return thoughts.stream()
                .map(one -> {
                    Double mean = one.mean();
                    return List.<Object>of(one.label(), one.answers().text(), mean == null ? "" : mean);
                })
                .toList();
    }

    private static List<List<Object>> parts(Parts parts) {
        return parts.parts().stream()
                .map(part -> List.<Object>of(part.label(), part.count().text()))
                .toList();
    }
}
