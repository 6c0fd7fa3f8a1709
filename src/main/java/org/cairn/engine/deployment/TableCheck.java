package org.cairn.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairn.engine.TableRule;
import org.cairn.engine.feel.FeelReader;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Reads a decision table. */
@Component
class TableCheck implements FileCheck {

    private static final Set<String> LANGUAGES = Set.of(
            "",
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_ALTERNATIVE,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN12,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN13,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN14,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN15);

    private static final Set<String> EXPRESSIONS =
            Set.of("inputExpression", "outputEntry", "defaultOutputEntry", "literalExpression");

    private final ObjectProvider<TableRule> rules;
    private final FeelReader feel = new FeelReader(FeelEngineBuilder.forJava().build());

    TableCheck(ObjectProvider<TableRule> rules) {
        this.rules = rules;
    }

    @Override
    public boolean reads(String file) {
        return Names.isTable(file);
    }

    @Override
    public List<String> problems(String file, String text, References references) {
        Xml table = Xml.read(text);
        List<String> problems = new ArrayList<>(table.fetches());
        for (Element element : table.all()) {
            boolean decides = element.getLocalName().equals("decision");
            if (decides && !hasDays(element)) {
                problems.add("The decision " + Xml.nameOf(element)
                        + " does not say how long its history is kept: set “History time to live” to days, such as"
                        + " P730D.");
            }
            String language = element.getAttribute("expressionLanguage");
            if (!LANGUAGES.contains(language)) {
                problems.add(place(element) + " is written in " + language + ": write it in FEEL.");
            }
            problems.addAll(unreadable(element));
        }
        if (problems.isEmpty()) {
            table.named("decision").forEach(decision -> problems.addAll(unfit(decision, text, references)));
        }
        return problems;
    }

    private List<String> unreadable(Element element) {
        boolean asks = element.getLocalName().equals("inputEntry");
        String text = element.getTextContent().strip();
        if (text.isEmpty() || !asks && !EXPRESSIONS.contains(element.getLocalName())) {
            return List.of();
        }
        String fault = (asks ? feel.unaryTests(text) : feel.expression(text)).fault();
        return fault.isEmpty()
                ? List.of()
                : List.of(place(element) + " cannot be read (" + text + "): " + fault + ". Correct it.");
    }

    private List<String> unfit(Element decision, String file, References references) {
        var draft = new DraftedTable(decision, file, references);
        try {
            draft.read();
            return rules.stream()
                    .filter(rule -> rule.decision().equals(decision.getAttribute("id")))
                    .flatMap(rule -> rule.problems(draft).stream())
                    .toList();
        } catch (DmnEngineException broken) {
            return List.of("The decision " + Xml.nameOf(decision) + " cannot be decided: "
                    + NestedExceptionUtils.getMostSpecificCause(broken).getMessage()
                    + " Correct it in Camunda Modeler.");
        }
    }

    /** A cell as a person finds it: by its row. */
    private static String place(Element element) {
        if (!(element.getParentNode() instanceof Element rule)
                || !rule.getLocalName().equals("rule")) {
            return Xml.nameOf(element);
        }
        List<Element> rows = Xml.children((Element) rule.getParentNode()).stream()
                .filter(child -> child.getLocalName().equals("rule"))
                .toList();
        return "Row " + (rows.indexOf(rule) + 1) + ", cell " + Xml.nameOf(element);
    }

    private static boolean hasDays(Element decision) {
        return decision.getAttributeNS(Xml.CAMUNDA_DMN, "historyTimeToLive").matches("P?\\d+D?");
    }
}
