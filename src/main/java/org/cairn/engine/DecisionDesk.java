package org.cairn.engine;

import java.util.List;
import java.util.Map;
import org.cairn.engine.variables.Plain;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks decision tables. */
@Service
public class DecisionDesk {

    private final DecisionService decisions;
    private final Deployed deployed;

    DecisionDesk(DecisionService decisions, Deployed deployed) {
        this.decisions = decisions;
        this.deployed = deployed;
    }

    /**
     * The rows of the latest version of a table that match, in the table's order, each by the names of its outputs.
     *
     * @throws UnknownDecision if no such table is deployed
     */
    @Transactional
    public List<Map<String, Object>> evaluate(String decision, Map<String, ?> variables) {
        if (!deployed.decision(decision)) {
            throw new UnknownDecision(decision);
        }
        return decisions
                .evaluateDecisionByKey(decision)
                .decisionDefinitionWithoutTenantId()
                .variables(Plain.variables(variables))
                .evaluate()
                .getResultList();
    }
}
