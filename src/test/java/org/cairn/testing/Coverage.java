package org.cairn.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which elements of the diagrams are walked through, flows included, to find out which never are. */
public final class Coverage extends AbstractProcessEnginePlugin {

    private static final Map<String, Set<String>> WALKED = new ConcurrentHashMap<>();

    /** Those elements and flows of a diagram that nobody has walked through since {@link #forget}. */
    public static Set<String> missed(String process, Collection<String> elements) {
        Set<String> missed = new TreeSet<>(elements);
        missed.removeAll(WALKED.getOrDefault(process, Set.of()));
        return missed;
    }

    /** Begins anew for a diagram. */
    public static void forget(String process) {
        WALKED.remove(process);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new Walk());
    }

    private static void note(DelegateExecution execution, String element) {
        String definition = execution.getProcessDefinitionId();
        WALKED.computeIfAbsent(definition.substring(0, definition.indexOf(':')), id -> ConcurrentHashMap.newKeySet())
                .add(element);
    }

    private static final class Walk extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.getActivities().forEach(this::follow);
        }

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            flow.addListener(
                    ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> note(execution, flow.getId()));
        }

        private void follow(ActivityImpl activity) {
            ((CoreModelElement) activity).addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> note(execution, activity.getId()));
            activity.getActivities().forEach(this::follow);
        }
    }
}
