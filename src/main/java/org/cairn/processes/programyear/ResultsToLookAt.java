package org.cairn.processes.programyear;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.TaskBriefing;
import org.cairn.processes.AnswerSheet;
import org.cairn.program.ProgramYearId;
import org.cairn.report.KeyNumbers;
import org.cairn.report.ReportDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The year in a few sentences, for the coordinators who close it. */
@Component
class ResultsToLookAt implements TaskBriefing {

    private final ReportDesk reports;

    ResultsToLookAt(ReportDesk reports) {
        this.reports = reports;
    }

    @Override
    public Set<String> forms() {
        return Set.of("lookAtTheYearsResults");
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        ProgramYearId year = ProgramYearId.of(String.valueOf(variables.get("programYearId")));
        List<Map<String, Object>> rows = KeyNumbers.of(reports.report(year)).entrySet().stream()
                .map(number -> AnswerSheet.row(number.getKey(), number.getValue()))
                .toList();
        Map<String, @Nullable Object> matter = new HashMap<>();
        matter.put("keyNumbers", rows);
        matter.put("seen", null);
        return matter;
    }
}
