package org.cairn.processes.matchround;

import org.cairn.engine.Steps;
import org.cairn.matching.MatchingDesk;
import org.cairn.program.ProgramYearId;
import org.springframework.stereotype.Component;

/** What match-round.bpmn calls. */
@Component("matchRound")
public class MatchRoundSteps implements Steps {

    private final MatchingDesk matching;

    MatchRoundSteps(MatchingDesk matching) {
        this.matching = matching;
    }

    public void computeRound(String programYearId, String cause) {
        matching.round(ProgramYearId.of(programYearId), cause);
    }
}
