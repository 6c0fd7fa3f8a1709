package org.cairn.engine.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.safety.StepsBeans;

/** What the files of a deployment may refer to: each other, and what is deployed already. */
final class References {

    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> processes = new HashSet<>();
    private final Set<String> decisions = new HashSet<>();
    private final Set<String> forms = new HashSet<>();
    private final Set<String> letters = new HashSet<>();
    private final AlreadyDeployed deployed;

    References(Map<String, String> files, AlreadyDeployed deployed) {
        this.deployed = deployed;
        files.forEach(this::add);
    }

    private void add(String file, String text) {
        try {
            if (Names.isDiagram(file)) {
                Xml.read(text).named("process").forEach(process -> processes.add(process.getAttribute("id")));
            } else if (Names.isTable(file)) {
                Xml.read(text).named("decision").forEach(decision -> decisions.add(decision.getAttribute("id")));
            } else if (Names.isForm(file)) {
                forms.add(JSON.readTree(text).path("id").asText());
            } else if (Names.isLetter(file)) {
                letters.add(Names.letter(file));
            }
        } catch (Xml.NotReadable | JsonProcessingException broken) {
            return; // the check of that file says so
        }
    }

    boolean process(String id) {
        return processes.contains(id) || deployed.process(id);
    }

    boolean decision(String id) {
        return decisions.contains(id) || deployed.decision(id);
    }

    boolean form(String id) {
        return forms.contains(id) || deployed.form(id);
    }

    boolean letter(String name) {
        return letters.contains(name) || deployed.letter(name);
    }

    StepsBeans steps() {
        return deployed.steps();
    }
}
