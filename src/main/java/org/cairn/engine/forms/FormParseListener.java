package org.cairn.engine.forms;

import java.util.List;
import java.util.function.Supplier;
import org.cairn.engine.FileDesk;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts Cairn's handlers and listeners on every user task and on every process, whenever a diagram is read. */
final class FormParseListener extends AbstractBpmnParseListener {

    private static final String LETTER = "letter";

    private final Supplier<Answers> answers;
    private final Supplier<FileDesk> files;
    private final Supplier<Briefings> briefings;
    private final Candidates candidates;
    private final TaskLife life;

    FormParseListener(
            Supplier<Answers> answers,
            Supplier<FileDesk> files,
            Supplier<Briefings> briefings,
            Candidates candidates,
            TaskLife life) {
        this.answers = answers;
        this.files = files;
        this.briefings = briefings;
        this.candidates = candidates;
        this.life = life;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.setTaskFormHandler(new CheckedTaskForm(definition.getTaskFormHandler(), answers, files));
        candidates.follow(definition);
        life.follow(definition, letter(element));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        if (process.getStartFormHandler() != null) {
            process.setStartFormHandler(new CheckedStartForm(process, answers, files, briefings));
        }
    }

    private static String letter(Element task) {
        Element extensions = task.element("extensionElements");
        Element properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        List<Element> all = properties == null
                ? List.of()
                : properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property");
        return all.stream()
                .filter(property -> LETTER.equals(property.attribute("name")))
                .map(property -> property.attribute("value", ""))
                .findFirst()
                .orElse("");
    }
}
