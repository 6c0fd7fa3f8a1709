package org.cairn.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Finds what an element of a diagram refers to: forms, letters, tables and other processes. */
final class LinkCheck {

    private static final Pattern QUOTED = Pattern.compile("[$#]\\{\\s*['\"]([^'\"]*)['\"]\\s*}");
    private static final String LATEST = "latest";

    private final References references;

    LinkCheck(References references) {
        this.references = references;
    }

    List<String> problems(Element element) {
        List<String> problems = new ArrayList<>();
        switch (element.getLocalName()) {
            case "userTask" -> {
                form(element, true, problems);
                groups(element, problems);
            }
            case "startEvent" -> form(element, false, problems);
            case "businessRuleTask" -> decision(element, problems);
            case "callActivity" -> process(element, problems);
            case "in" ->
                handedOn(element, element.getAttribute("target"), element.getAttribute("sourceExpression"), problems);
            case "inputParameter", "outputParameter" ->
                handedOn(element, element.getAttribute("name"), Xml.text(element), problems);
            case "property" -> handedOn(element, element.getAttribute("name"), element.getAttribute("value"), problems);
            default -> {
                return problems;
            }
        }
        return problems;
    }

    private void form(Element element, boolean needed, List<String> problems) {
        String form = Xml.camunda(element, "formRef");
        if (form.isEmpty()) {
            if (needed) {
                problems.add(Xml.nameOf(element) + " has no form: choose type “Camunda Forms” and name one.");
            }
            return;
        }
        latest(element, "formRefBinding", "form", problems);
        missing(element, "form", form, references::form, problems);
    }

    private void groups(Element element, List<String> problems) {
        for (String group : Xml.camunda(element, "candidateGroups").split(",")) {
            literal(group)
                    .filter(name -> !references.group(name))
                    .ifPresent(name -> problems.add(Xml.nameOf(element) + " is offered to the group “" + name
                            + "”, which does not exist: write ${coordinators}, or make the group in Admin first."));
        }
    }

    private void decision(Element element, List<String> problems) {
        String decision = Xml.camunda(element, "decisionRef");
        if (decision.isEmpty()) {
            if (Xml.camunda(element, "expression").isEmpty()) {
                problems.add(Xml.nameOf(element) + " names no decision table: choose DMN and name one.");
            }
            return;
        }
        if (!Xml.camunda(element, "decisionRefBinding").isEmpty()) {
            latest(element, "decisionRefBinding", "decision table", problems);
        }
        missing(element, "decision table", decision, references::decision, problems);
    }

    private void process(Element element, List<String> problems) {
        String process = element.getAttribute("calledElement");
        if (process.isEmpty()) {
            problems.add(Xml.nameOf(element) + " calls nothing: name the process it calls.");
            return;
        }
        if (!Xml.camunda(element, "calledElementBinding").isEmpty()) {
            latest(element, "calledElementBinding", "process", problems);
        }
        missing(element, "process", process, references::process, problems);
    }

    private void handedOn(Element element, String name, String value, List<String> problems) {
        if (name.equals("form")) {
            missing(element, "form", value, references::form, problems);
        } else if (name.equals("letter") || name.endsWith("Letter")) {
            missing(element, "letter", value, references::letter, problems);
        }
    }

    private static void latest(Element element, String attribute, String what, List<String> problems) {
        if (!Xml.camunda(element, attribute).equals(LATEST)) {
            problems.add(Xml.nameOf(element) + " does not take the latest version of its " + what
                    + ": set the binding to “latest”.");
        }
    }

    private static void missing(
            Element element, String what, String value, Predicate<String> known, List<String> problems) {
        literal(value)
                .filter(known.negate())
                .ifPresent(name -> problems.add(Xml.nameOf(element) + " refers to the " + what + " “" + name
                        + "”, which is not deployed: deploy it too, or correct the name."));
    }

    /** The value, if it is written out and not computed. */
    private static Optional<String> literal(String value) {
        Matcher quoted = QUOTED.matcher(value.strip());
        if (quoted.matches()) {
            return Optional.of(quoted.group(1));
        }
        return value.isBlank() || value.contains("${") || value.contains("#{")
                ? Optional.empty()
                : Optional.of(value.strip());
    }
}
