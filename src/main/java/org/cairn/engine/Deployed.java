package org.cairn.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Which definitions the engine knows, those of all tenants left out: Cairn has none. */
@Component
class Deployed {

    private final RepositoryService repository;

    Deployed(RepositoryService repository) {
        this.repository = repository;
    }

    boolean process(String id) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(id)
                        .withoutTenantId()
                        .latestVersion()
                        .count()
                > 0;
    }

    boolean decision(String id) {
        return repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(id)
                        .withoutTenantId()
                        .latestVersion()
                        .count()
                > 0;
    }
}
