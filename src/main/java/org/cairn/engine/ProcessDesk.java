package org.cairn.engine;

import java.util.Map;
import org.cairn.engine.variables.Plain;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts processes and tells them what happened. Variables are ids, choices, numbers, booleans and dates; ids and dates
 * are kept as their text.
 */
@Service
public class ProcessDesk {

    private final RuntimeService runtime;
    private final Deployed deployed;

    ProcessDesk(RuntimeService runtime, Deployed deployed) {
        this.runtime = runtime;
        this.deployed = deployed;
    }

    /**
     * Starts a process in its latest version.
     *
     * @param process id of the diagram
     * @param businessKey id of the thing the process is about
     * @throws UnknownProcess if no such diagram is deployed
     */
    @Retried
    @Transactional
    public void start(String process, String businessKey, Map<String, ?> variables) {
        if (!deployed.process(process)) {
            throw new UnknownProcess(process);
        }
        runtime.createProcessInstanceByKey(process)
                .processDefinitionWithoutTenantId()
                .businessKey(businessKey)
                .setVariables(Plain.variables(variables))
                .execute();
    }

    /**
     * Wakes whatever waits for the message under the business key, and starts the diagrams that begin with it. Where
     * nobody waits nothing happens: the fact is already recorded, and who waits later asks for it first.
     */
    @Retried
    @Transactional
    public void announce(String message, String businessKey, Map<String, ?> variables) {
        runtime.createMessageCorrelation(message)
                .withoutTenantId()
                .processInstanceBusinessKey(businessKey)
                .setVariables(Plain.variables(variables))
                .correlateAll();
    }

    /** Whether an instance of the process lives under the business key. */
    @Transactional(readOnly = true)
    public boolean running(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }
}
