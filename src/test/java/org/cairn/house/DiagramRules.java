package org.cairn.house;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.engine.Dates;
import org.cairn.engine.Steps;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** How a diagram is written here. Each rule answers with sentences about what breaks it. */
final class DiagramRules {

    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(([^()]*)\\)");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern MESSAGE = Pattern.compile("[a-z]\\w*\\.[a-z]\\w*");
    private static final int SHORTEST_ADVICE = 80;

    /** A program's coordinators, and those who read what is told in confidence. */
    private static final Set<String> GROUPS = Set.of("${coordinators}", "${handlers}", "${secondHandlers}");

    private final Set<String> processes;
    private final Set<String> forms;
    private final Set<String> letters;
    private final String sources;
    private final Map<String, Class<?>> beans = steps();

    DiagramRules(Collection<String> processes, Collection<String> forms, Collection<String> letters, String sources) {
        this.processes = Set.copyOf(processes);
        this.forms = Set.copyOf(forms);
        this.letters = Set.copyOf(letters);
        this.sources = sources;
    }

    /** What is wrong with a diagram, in sentences. */
    List<String> complaints(String file, BpmnModelInstance diagram) {
        List<String> complaints = new ArrayList<>();
        Process process =
                diagram.getModelElementsByType(Process.class).iterator().next();
        process(complaints, file, process);
        diagram.getModelElementsByType(FlowNode.class).forEach(node -> {
            named(complaints, node);
            drawnAndConnected(complaints, node);
        });
        diagram.getModelElementsByType(UserTask.class).forEach(task -> userTask(complaints, task));
        diagram.getModelElementsByType(ServiceTask.class).forEach(task -> serviceTask(complaints, process, task));
        diagram.getModelElementsByType(CallActivity.class).forEach(call -> callActivity(complaints, call));
        diagram.getModelElementsByType(Message.class).forEach(message -> message(complaints, message));
        diagram.getModelElementsByType(TimerEventDefinition.class).forEach(timer -> timer(complaints, timer));
        expressions(diagram).forEach(expression -> calls(complaints, expression));
        savePoints(complaints, diagram);
        waits(complaints, diagram);
        straight(complaints, diagram);
        return complaints;
    }

    private void process(List<String> complaints, String file, Process process) {
        String id = process.getId();
        if (!id.equals(Bundle.camelCase(process.getName())) || !id.equals(Bundle.camelCase(file))) {
            complaints.add("The process " + id + ", its name and its file " + file + " are not one word.");
        }
        if (!"P730D".equals(process.getCamundaHistoryTimeToLiveString())) {
            complaints.add(id + " does not keep its history for P730D.");
        }
        if (process.getDocumentations().isEmpty()) {
            complaints.add(id + " does not say what it is for.");
        }
        if (!beans.containsKey(id)) {
            complaints.add("There is no bean called " + id + ".");
        }
    }

    private static void named(List<String> complaints, FlowNode node) {
        String label = node.getName();
        boolean mayBeBlank = node instanceof EventBasedGateway
                || node instanceof ParallelGateway
                || (node instanceof ExclusiveGateway && node.getOutgoing().size() == 1);
        if (label == null || label.isBlank()) {
            if (!mayBeBlank) {
                complaints.add(node.getId() + " has no label.");
            }
        } else if (!ownId(node, label)) {
            complaints.add(node.getId() + " is not its label “" + label + "” in camelCase.");
        }
        if (node instanceof ExclusiveGateway && node.getOutgoing().size() > 1) {
            if (label != null && !label.endsWith("?")) {
                complaints.add(node.getId() + " splits without asking a question.");
            }
            node.getOutgoing().stream()
                    .filter(flow -> flow.getName() == null)
                    .forEach(flow -> complaints.add(flow.getId() + " is not labelled with an answer."));
        }
    }

    /** The label of an event gateway and of a split may be a question that the id shortens. */
    private static boolean ownId(FlowNode node, String label) {
        return node.getId().equals(Bundle.camelCase(label))
                || node instanceof EventBasedGateway
                || (node instanceof ExclusiveGateway && node.getOutgoing().size() > 1);
    }

    private static void drawnAndConnected(List<String> complaints, FlowNode node) {
        boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || node instanceof SubProcess;
        boolean ends = node instanceof EndEvent || node instanceof SubProcess;
        if ((!begins && node.getIncoming().isEmpty())
                || (!ends && node.getOutgoing().isEmpty())) {
            complaints.add(node.getId() + " leads nowhere or is never reached.");
        }
        if (node.getDiagramElement() == null) {
            complaints.add(node.getId() + " is not drawn.");
        }
    }

    private void userTask(List<String> complaints, UserTask task) {
        String advice = task.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent())
                .findFirst()
                .orElse("");
        if (advice.length() < SHORTEST_ADVICE) {
            complaints.add(task.getId() + " does not tell a coordinator what to think about.");
        }
        if (task.getCamundaDueDate() == null) {
            complaints.add(task.getId() + " has no due date.");
        }
        boolean ofCoordinators = GROUPS.contains(String.valueOf(task.getCamundaCandidateGroups()));
        boolean ofParticipant = "${participantId}".equals(task.getCamundaAssignee());
        if (ofCoordinators == ofParticipant) {
            complaints.add(task.getId() + " is neither for ${coordinators} nor for ${participantId}.");
        }
        String form = task.getCamundaFormRef();
        if (form == null || !"latest".equals(task.getCamundaFormRefBinding())) {
            complaints.add(task.getId() + " does not show the latest version of a form.");
        } else if (!form.startsWith("${")) {
            exists(complaints, task.getId(), "form", form, forms);
            if (!form.equals(task.getId())) {
                complaints.add(task.getId() + " and its form " + form + " are not one word.");
            }
        }
    }

    private void serviceTask(List<String> complaints, Process process, ServiceTask task) {
        String expression = task.getCamundaExpression();
        Matcher call = CALL.matcher(expression == null ? "" : expression);
        if (!call.find()
                || !call.group(1).equals(process.getId())
                || !call.group(2).equals(task.getId())) {
            complaints.add(task.getId() + " does not call ${" + process.getId() + "." + task.getId() + "(…)}.");
        }
    }

    private void callActivity(List<String> complaints, CallActivity call) {
        exists(complaints, call.getId(), "process", call.getCalledElement(), processes);
        String binding = call.getCamundaCalledElementBinding();
        if (binding != null && !binding.equals("latest")) {
            complaints.add(call.getId() + " does not call the latest version.");
        }
        Map<String, String> inputs = new HashMap<>();
        for (CamundaIn in : call.getExtensionElements() == null
                ? List.<CamundaIn>of()
                : call.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaIn.class)
                        .list()) {
            inputs.put(
                    in.getCamundaTarget() == null ? "businessKey" : in.getCamundaTarget(),
                    Objects.requireNonNullElse(
                            in.getCamundaSourceExpression(), Objects.requireNonNullElse(in.getCamundaSource(), "")));
            if (in.getCamundaVariables() != null) {
                complaints.add(call.getId() + " hands all variables over; name those that are needed.");
            }
            if (beans.containsKey(String.valueOf(in.getCamundaTarget()))) {
                complaints.add(call.getId() + " names a variable like the bean " + in.getCamundaTarget() + ".");
            }
        }
        if (!inputs.containsKey("businessKey")) {
            complaints.add(call.getId() + " does not pass its business key on.");
        }
        if (inputs.containsKey("form")) {
            exists(complaints, call.getId(), "form", inputs.get("form"), forms);
        }
        for (String letter : List.of("letter", "reminderLetter")) {
            if (inputs.containsKey(letter)) {
                exists(complaints, call.getId(), "letter", inputs.get(letter), letters);
            }
        }
    }

    private void message(List<String> complaints, Message message) {
        if (!MESSAGE.matcher(message.getName()).matches()) {
            complaints.add("The message " + message.getName() + " is not called <aggregate>.<event>.");
        }
        if (!sources.contains('"' + message.getName() + '"')) {
            complaints.add("Nobody announces the message " + message.getName() + ".");
        }
    }

    private static void timer(List<String> complaints, TimerEventDefinition timer) {
        FlowNode event = (FlowNode) timer.getParentElement();
        if (timer.getTimeDate() == null || !timer.getTimeDate().getTextContent().startsWith("${")) {
            complaints.add(event.getId() + " waits for something else than a date of the program.");
        }
    }

    /** Whatever an expression calls is there, and takes as many arguments. */
    private void calls(List<String> complaints, String expression) {
        Matcher call = CALL.matcher(expression);
        while (call.find()) {
            Class<?> bean = call.group(1).equals("dates") ? Dates.class : beans.get(call.group(1));
            if (call.group(1).equals("execution")) {
                continue;
            }
            String arguments = call.group(3).strip();
            int count = arguments.isEmpty() ? 0 : arguments.split(",").length;
            boolean there = bean != null
                    && Arrays.stream(bean.getMethods())
                            .filter(method -> method.getName().equals(call.group(2)))
                            .map(Method::getParameterCount)
                            .anyMatch(parameters -> parameters == count);
            if (!there) {
                complaints.add("Nobody answers to ${" + call.group() + "}.");
            }
        }
    }

    /** What follows a person, a message or a start must not be able to undo it. */
    private static void savePoints(List<String> complaints, BpmnModelInstance diagram) {
        for (FlowNode node : diagram.getModelElementsByType(FlowNode.class)) {
            boolean message = node instanceof CatchEvent event
                    && event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
            if (message || node instanceof UserTask || node instanceof StartEvent) {
                for (FlowNode next : followers(node)) {
                    boolean cannotFail =
                            next instanceof EventBasedGateway || next instanceof EndEvent || next instanceof CatchEvent;
                    if (!next.isCamundaAsyncBefore() && !cannotFail) {
                        complaints.add(
                                next.getId() + " follows " + node.getId() + " without a save point (asyncBefore).");
                    }
                }
            }
        }
    }

    /** Whoever waits for a message waits until a date at the latest; a task has its own (see userTask). */
    private static void waits(List<String> complaints, BpmnModelInstance diagram) {
        diagram.getModelElementsByType(ReceiveTask.class)
                .forEach(task -> complaints.add(task.getId() + " waits for a message without an end."));
        for (IntermediateCatchEvent event : diagram.getModelElementsByType(IntermediateCatchEvent.class)) {
            boolean untilADate = event.getPreviousNodes().list().stream()
                    .filter(EventBasedGateway.class::isInstance)
                    .flatMap(gateway -> gateway.getOutgoing().stream().map(SequenceFlow::getTarget))
                    .anyMatch(DiagramRules::isTimer);
            if (!isTimer(event) && !untilADate) {
                complaints.add(event.getId() + " waits for a message without an end.");
            }
        }
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    /** Gateways that only merge are passed through. */
    private static Set<FlowNode> followers(FlowNode node) {
        Set<FlowNode> followers = new LinkedHashSet<>();
        for (SequenceFlow flow : node.getOutgoing()) {
            FlowNode next = flow.getTarget();
            boolean merges =
                    next instanceof ExclusiveGateway && next.getOutgoing().size() == 1;
            if (merges && !next.isCamundaAsyncBefore()) {
                followers.addAll(followers(next));
            } else {
                followers.add(next);
            }
        }
        return followers;
    }

    private static void straight(List<String> complaints, BpmnModelInstance diagram) {
        for (BpmnEdge edge : diagram.getModelElementsByType(BpmnEdge.class)) {
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                Waypoint from = points.get(i - 1);
                Waypoint to = points.get(i);
                if (!from.getX().equals(to.getX()) && !from.getY().equals(to.getY())) {
                    complaints.add(edge.getBpmnElement().getId() + " is drawn slanted.");
                }
            }
        }
        Set<String> places = new HashSet<>();
        for (FlowNode node : diagram.getModelElementsByType(FlowNode.class)) {
            if (node.getDiagramElement() instanceof org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape shape) {
                Bounds bounds = shape.getBounds();
                if (!places.add(bounds.getX() + "/" + bounds.getY())) {
                    complaints.add(node.getId() + " is drawn over something else.");
                }
            }
        }
    }

    private static List<String> expressions(BpmnModelInstance diagram) {
        List<String> expressions = new ArrayList<>();
        Matcher found = EXPRESSION.matcher(org.camunda.bpm.model.bpmn.Bpmn.convertToString(diagram)
                .replace("&#39;", "'")
                .replace("&apos;", "'"));
        while (found.find()) {
            expressions.add(found.group(1));
        }
        return expressions;
    }

    private static void exists(List<String> complaints, String who, String kind, String name, Set<String> known) {
        if (!name.startsWith("${") && !known.contains(name)) {
            complaints.add(who + " refers to the " + kind + " “" + name + "”, which does not exist.");
        }
    }

    private static Map<String, Class<?>> steps() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Steps.class));
        Map<String, Class<?>> steps = new HashMap<>();
        for (BeanDefinition found : scanner.findCandidateComponents("org.cairn.processes")) {
            try {
                Class<?> type = Class.forName(found.getBeanClassName());
                steps.put(
                        type.getAnnotation(org.springframework.stereotype.Component.class)
                                .value(),
                        type);
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return steps;
    }
}
