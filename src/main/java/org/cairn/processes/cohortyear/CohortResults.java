package org.cairn.processes.cohortyear;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.TaskBriefing;
import org.cairn.processes.AnswerSheet;
import org.cairn.program.ProgramYearId;
import org.cairn.report.CohortReportDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A year in groups in a few sentences, for the coordinators who close it. */
@Component
class CohortResults implements TaskBriefing {

    private final CohortReportDesk reports;
    private final AnswerSheet forms;

    CohortResults(CohortReportDesk reports, AnswerSheet forms) {
        this.reports = reports;
        this.forms = forms;
    }

    @Override
    public Set<String> forms() {
        return Set.of("lookAtCohortResults");
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        ProgramYearId year = ProgramYearId.of(String.valueOf(variables.get("programYearId")));
        List<Map<String, Object>> rows =
                reports.report(year, forms.options("reviewPeer", "topics")).numbers().entrySet().stream()
                        .map(number -> AnswerSheet.row(number.getKey(), number.getValue()))
                        .toList();
        Map<String, @Nullable Object> matter = new HashMap<>();
        matter.put("keyNumbers", rows);
        matter.put("seen", null);
        return matter;
    }
}
