package org.cairn.engine.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.engine.safety.StepsBeans;
import org.cairn.form.Form;
import org.cairn.form.FormUnreadable;
import org.jspecify.annotations.Nullable;

/** What the files of a deployment may refer to: each other, and what is deployed already. */
final class References {

    private static final JsonMapper JSON = new JsonMapper();
    private final Set<String> processes = new HashSet<>();
    private final Set<String> decisions = new HashSet<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Set<String> letters = new HashSet<>();
    private final Set<String> words = new HashSet<>(Words.ALWAYS);
    private final AlreadyDeployed deployed;
    private final boolean fromBundle;
    private @Nullable Set<String> wordsDeployed;

    /** @param fromBundle whether the steps of this release set variables that no file mentions */
    References(Map<String, String> files, AlreadyDeployed deployed, boolean fromBundle) {
        this.deployed = deployed;
        this.fromBundle = fromBundle;
        files.forEach(this::add);
    }

    private void add(String file, String text) {
        try {
            if (Names.isDiagram(file)) {
                Xml diagram = Xml.read(text);
                diagram.named("process").forEach(process -> processes.add(process.getAttribute("id")));
                words.addAll(Words.setIn(diagram));
            } else if (Names.isTable(file)) {
                Xml table = Xml.read(text);
                table.named("decision").forEach(decision -> decisions.add(decision.getAttribute("id")));
                words.addAll(Words.setIn(table));
            } else if (Names.isForm(file)) {
                forms.put(JSON.readTree(text).path("id").asText(), text);
                words.addAll(Words.ofForm(text));
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
        return forms.containsKey(id) || deployed.form(id).isPresent();
    }

    /** The form as it will be when the deployment is done, if there is one that can be read. */
    Optional<Form> readForm(String id) {
        try {
            return Optional.ofNullable(forms.get(id))
                    .or(() -> deployed.form(id))
                    .map(Form::read);
        } catch (FormUnreadable broken) {
            return Optional.empty(); // the check of that file says so
        }
    }

    boolean letter(String name) {
        return letters.contains(name) || deployed.letter(name);
    }

    /** Whether coordinators can be members of the group. */
    boolean group(String id) {
        return deployed.group(id);
    }

    /** Whether anything might set a variable of that name: only what nobody has ever mentioned is known to be none. */
    boolean variable(String name) {
        return fromBundle || words.contains(name) || wordsDeployed().contains(name);
    }

    private Set<String> wordsDeployed() {
        if (wordsDeployed == null) {
            wordsDeployed = deployed.words();
        }
        return wordsDeployed;
    }

    StepsBeans steps() {
        return deployed.steps();
    }
}
