package org.cairn.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Reads a diagram for what Cairn does not run, and for what refers to nothing. */
@Component
class DiagramCheck implements FileCheck {

    private static final Pattern DAYS = Pattern.compile("P?\\d+D?");
    private static final String CALL_A_STEP = "call a step of the program instead: ${bean.method(…)}.";
    private static final String USE_A_FORM = "give it a Camunda Form (formRef) instead.";

    private static final Map<String, String> REFUSED_ELEMENTS = Map.of(
            "scriptTask", "runs a script; " + CALL_A_STEP,
            "script", "runs a script; " + CALL_A_STEP,
            "connector", "uses a connector; " + CALL_A_STEP,
            "field", "injects a field into a class; " + CALL_A_STEP,
            "formData", "has a generated form; " + USE_A_FORM,
            "formProperty", "has a generated form; " + USE_A_FORM,
            "import", "imports another document; remove the import.");

    private static final Map<String, String> REFUSED_ATTRIBUTES = Map.of(
            "class", "names a Java class; " + CALL_A_STEP,
            "delegateExpression", "delegates to a bean; " + CALL_A_STEP,
            "type", "is run by nobody here (external, mail or shell); " + CALL_A_STEP,
            "formKey", "has an embedded form; " + USE_A_FORM,
            "formHandlerClass", "names a Java class; " + USE_A_FORM,
            "variableMappingClass", "names a Java class; map variables with “In mappings” and “Out mappings”.",
            "variableMappingDelegateExpression", "delegates to a bean; map variables with “In mappings”.",
            "resource", "names a script; " + CALL_A_STEP,
            "caseRef", "calls a case; call a process.");

    private static final Set<String> VARIABLE_ATTRIBUTES =
            Set.of("resultVariable", "elementVariable", "initiator", "errorCodeVariable", "errorMessageVariable");

    @Override
    public boolean reads(String file) {
        return Names.isDiagram(file);
    }

    @Override
    public List<String> problems(String file, String text, References references) {
        Xml diagram = Xml.read(text);
        List<String> problems = new ArrayList<>(diagram.fetches());
        for (Element process : diagram.named("process")) {
            if (!DAYS.matcher(Xml.camunda(process, "historyTimeToLive")).matches()) {
                problems.add("The process " + Xml.nameOf(process)
                        + " does not say how long its history is kept: set “History time to live” to days, such as"
                        + " P730D.");
            }
        }
        var expressions = new ExpressionCheck(references);
        var links = new LinkCheck(references);
        for (Element element : diagram.all()) {
            problems.addAll(refused(element));
            problems.addAll(shadowing(element, references));
            problems.addAll(TimerCheck.problems(element));
            problems.addAll(expressions.problems(element));
            problems.addAll(links.problems(element));
        }
        problems.addAll(new SavePointCheck(diagram).problems());
        return problems;
    }

    private static List<String> refused(Element element) {
        List<String> problems = new ArrayList<>();
        String why = REFUSED_ELEMENTS.get(element.getLocalName());
        if (why != null) {
            problems.add(Xml.nameOf(element) + " " + why);
        }
        for (Attr attribute : Xml.attributes(element)) {
            String reason = REFUSED_ATTRIBUTES.get(attribute.getLocalName());
            if (reason != null && isOfEngine(element, attribute)) {
                problems.add(Xml.nameOf(element) + " " + reason);
            }
        }
        if (isOfActiviti(element)) {
            problems.add(Xml.nameOf(element) + " is written for Activiti (" + Xml.ACTIVITI
                    + "): write it for Camunda, in Camunda Modeler.");
        }
        if (element.getLocalName().equals("conditionExpression") && element.hasAttribute("language")) {
            problems.add(Xml.nameOf(element) + " has a condition in a script language; write it as ${…}.");
        }
        return problems;
    }

    private static boolean isOfActiviti(Element element) {
        return Xml.ACTIVITI.equals(element.getNamespaceURI())
                || Xml.attributes(element).stream()
                        .anyMatch(attribute -> Xml.ACTIVITI.equals(attribute.getNamespaceURI()));
    }

    /** The engine's own elements, such as listeners, have attributes without a namespace. */
    private static boolean isOfEngine(Element element, Attr attribute) {
        return Xml.CAMUNDA.equals(attribute.getNamespaceURI())
                || Xml.CAMUNDA.equals(element.getNamespaceURI())
                        && attribute.getNamespaceURI() == null
                        && !attribute.getLocalName().equals("type");
    }

    private static List<String> shadowing(Element element, References references) {
        List<String> names = new ArrayList<>();
        switch (element.getLocalName()) {
            case "in", "out" -> names.add(element.getAttribute("target"));
            case "inputParameter", "outputParameter" -> names.add(element.getAttribute("name"));
            default -> VARIABLE_ATTRIBUTES.forEach(attribute -> names.add(Xml.camunda(element, attribute)));
        }
        return names.stream()
                .filter(references.steps().names()::contains)
                .map(name -> Xml.nameOf(element) + " sets a variable “" + name
                        + "”, which would hide the steps of that name: call the variable something else.")
                .toList();
    }
}
