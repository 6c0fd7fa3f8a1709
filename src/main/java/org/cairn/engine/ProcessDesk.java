package org.cairn.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.engine.variables.Plain;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts processes and tells them what happened. Variables are ids, choices, numbers, booleans and dates; ids and dates
 * are kept as their text.
 */
@Service
public class ProcessDesk {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final Deployed deployed;

    ProcessDesk(RuntimeService runtime, HistoryService history, Deployed deployed) {
        this.runtime = runtime;
        this.history = history;
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
     * nobody waits nothing happens: the fact is already recorded, and who waits later asks for it first. What the step of
     * a diagram brings about is heard when the diagram has come to rest, in the same transaction.
     */
    @Retried
    @Transactional
    public void announce(String message, String businessKey, Map<String, ?> variables) {
        Afterwards.run(() -> runtime.createMessageCorrelation(message)
                .withoutTenantId()
                .processInstanceBusinessKey(businessKey)
                .setVariables(Plain.variables(variables))
                .correlateAll());
    }

    /**
     * Gives a variable another value in all that lives under the business keys, and in what that has called. Where the
     * variable is not known nothing happens.
     */
    @Transactional
    public void change(Collection<String> businessKeys, String variable, String value) {
        for (String key : businessKeys) {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                    .map(ProcessInstance::getRootProcessInstanceId)
                    .distinct()
                    .forEach(root -> changeBelow(root, variable, value));
        }
    }

    private void changeBelow(String root, String variable, String value) {
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(family(root))
                .variableName(variable)
                .list()
                .forEach(known -> runtime.setVariableLocal(known.getExecutionId(), variable, value));
    }

    private String[] family(String root) {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(root).list().stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
    }

    /** Whether an instance of the process lives under the business key. */
    @Transactional(readOnly = true)
    public boolean running(String process, String businessKey) {
        return count(process, businessKey) > 0;
    }

    /** How many instances of the process live under the business key. */
    @Transactional(readOnly = true)
    public int count(String process, String businessKey) {
        return (int) instances(process).processInstanceBusinessKey(businessKey).count();
    }

    /** How many instances of the process live under each business key, in the order of the keys. */
    @Transactional(readOnly = true)
    public Map<String, Long> living(String process) {
        return instances(process).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
    }

    /** Whether something under the business key waits for the message. */
    @Transactional(readOnly = true)
    public boolean awaits(String message, String businessKey) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    /** Ends whatever lives of the process under the business key, with all that it has called. */
    @Transactional
    public void endAll(String process, String businessKey) {
        instances(process).processInstanceBusinessKey(businessKey).list().forEach(this::end);
    }

    /** The same, but the instance that was started first lives on. */
    @Transactional
    public void endAllButTheOldest(String process, String businessKey) {
        history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .unfinished()
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .skip(1)
                .forEach(surplus -> end(surplus.getId()));
    }

    private void end(ProcessInstance instance) {
        end(instance.getId());
    }

    private void end(String instance) {
        runtime.deleteProcessInstance(instance, "ended by Cairn");
    }

    private ProcessInstanceQuery instances(String process) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process);
    }
}
