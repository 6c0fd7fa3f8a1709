package org.cairn.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Service;

/** Tells which elements of the deployed diagrams nobody has ever come to. */
@Service
public class Reached {

    private final RepositoryService repository;
    private final HistoryService history;

    Reached(RepositoryService repository, HistoryService history) {
        this.repository = repository;
        this.history = history;
    }

    /** By the name of each diagram that has been walked at all, in its latest version: the names of those elements. */
    public Map<String, List<String>> notReached() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (ProcessDefinition diagram : repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionName()
                .asc()
                .list()) {
            Set<String> reached = history
                    .createNativeHistoricActivityInstanceQuery()
                    .sql("select distinct on (act_id_) * from act_hi_actinst where proc_def_key_ = #{key}")
                    .parameter("key", diagram.getKey())
                    .list()
                    .stream()
                    .map(activity -> activity.getActivityId())
                    .collect(Collectors.toSet());
            List<String> missed = new ArrayList<>();
            repository.getBpmnModelInstance(diagram.getId()).getModelElementsByType(FlowNode.class).stream()
                    .filter(element -> !reached.contains(element.getId()))
                    .forEach(element -> missed.add(element.getName() == null ? element.getId() : element.getName()));
            if (!reached.isEmpty() && !missed.isEmpty()) {
                all.put(diagram.getName(), missed);
            }
        }
        return all;
    }
}
