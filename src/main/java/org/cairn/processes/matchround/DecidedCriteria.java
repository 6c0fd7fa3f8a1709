package org.cairn.processes.matchround;

import java.util.List;
import java.util.Map;
import org.cairn.engine.DecisionDesk;
import org.cairn.matching.CriteriaTable;
import org.springframework.stereotype.Component;

/** The criteria as the latest version of matching-criteria.dmn gives them. */
@Component
class DecidedCriteria implements CriteriaTable {

    private final DecisionDesk decisions;

    DecidedCriteria(DecisionDesk decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Map<String, Object>> rows(String program) {
        return decisions.evaluate("matchingCriteria", Map.of("program", program));
    }
}
