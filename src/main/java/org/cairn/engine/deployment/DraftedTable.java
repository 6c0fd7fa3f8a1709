package org.cairn.engine.deployment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.engine.TableDraft;
import org.cairn.engine.variables.Plain;
import org.cairn.form.Form;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.w3c.dom.Element;

/** A decision in a file, evaluated by the engine that will decide it. */
final class DraftedTable implements TableDraft {

    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

    private final Element decision;
    private final String file;
    private final References references;

    DraftedTable(Element decision, String file, References references) {
        this.decision = decision;
        this.file = file;
        this.references = references;
    }

    @Override
    public boolean isTable() {
        return Xml.children(decision).stream()
                .anyMatch(child -> child.getLocalName().equals("decisionTable"));
    }

    @Override
    public Set<String> askedFor() {
        return Xml.descendants(decision).stream()
                .filter(element -> element.getLocalName().equals("inputEntry"))
                .flatMap(entry -> TEXT.matcher(entry.getTextContent()).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Map<String, Object>> rows(Map<String, ?> variables) {
        return engine().evaluateDecision(read(), Plain.variables(variables)).getResultList();
    }

    /** @throws DmnEngineException if the engine cannot */
    DmnDecision read() {
        return engine().parseDecision(
                        decision.getAttribute("id"), new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static DmnEngine engine() {
        return Context.getProcessEngineConfiguration().getDmnEngine();
    }

    @Override
    public Optional<Form> form(String id) {
        return references.readForm(id);
    }
}
