package org.cairn.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;

/** A decision table in a file, decided as a deployed one would be, but with nothing deployed and no process engine. */
public final class DecisionFile {

    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

    private final String decision;
    private final DecisionTable table;
    private final DmnModelInstance model;

    private DecisionFile(String decision, DecisionTable table, DmnModelInstance model) {
        this.decision = decision;
        this.table = table;
        this.model = model;
    }

    /**
     * Finds a table in a file.
     *
     * @throws UnreadableDecision if the file holds no such table
     */
    public static DecisionFile read(String decision, InputStream file) {
        DmnModelInstance model = model(file);
        Set<String> others = new TreeSet<>();
        for (Decision each : model.getModelElementsByType(Decision.class)) {
            if (decision.equals(each.getId()) && each.getExpression() instanceof DecisionTable table) {
                return new DecisionFile(decision, table, model);
            }
            others.add(String.valueOf(each.getId()));
        }
        throw new UnreadableDecision("It has no decision table with the id " + decision + " (but "
                + (others.isEmpty() ? "no decision" : String.join(", ", others)) + "). Give that id to the table.");
    }

    private static DmnModelInstance model(InputStream file) {
        try {
            return Dmn.readModelFromStream(file);
        } catch (ModelException broken) {
            throw new UnreadableDecision(
                    "It cannot be read as a DMN file: " + innermost(broken) + " Save it from Camunda Modeler again.");
        }
    }

    /** The texts that its rules ask for, such as {@code maps}. */
    public Set<String> askedFor() {
        return table.getRules().stream()
                .map(Rule::getInputEntries)
                .flatMap(Collection::stream)
                .map(InputEntry::getTextContent)
                .flatMap(text -> TEXT.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The rows that match, as {@link DecisionDesk#evaluate} would answer them.
     *
     * @throws UnreadableDecision if it cannot be decided
     */
    public List<Map<String, Object>> rows(Map<String, Object> variables) {
        try {
            DmnEngine engine =
                    DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
            DmnDecision read = engine.parseDecision(decision, model);
            return engine.evaluateDecision(read, variables).getResultList();
        } catch (DmnEngineException | FeelException broken) {
            throw new UnreadableDecision(
                    "It cannot be decided: " + innermost(broken) + " Correct it in Camunda Modeler.");
        }
    }

    private static String innermost(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String sentence = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
