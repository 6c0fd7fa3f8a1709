package org.cairn.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads Camunda Forms JSON and says what in it cannot be shown to everybody. */
final class FormReader {

    private static final int NEWEST_SCHEMA = 16; // form-js 1.8.7, the one in Tasklist 7.24.0
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*");
    private static final Set<String> SHOWN =
            Set.of("text", "html", "image", "spacer", "separator", "table", "group", "button");
    private static final Map<String, String> REMEDIES = Map.of(
            "filepicker", "Ask for a link or for the file by email instead.",
            "documentPreview", "Link to the document in a text component instead.",
            "iframe", "Link to the page in a text component instead.",
            "dynamiclist", "Use a fixed number of fields, or a table if nobody has to write in it.");

    private static final int KEPT = 200;
    private static final Map<String, Form> LATELY = new ConcurrentHashMap<>();

    private final List<String> problems = new ArrayList<>();

    private FormReader() {}

    /** The same text is the same form: each page and each task asks for one of the same few. */
    static Form read(String json) {
        if (LATELY.size() > KEPT) {
            LATELY.clear();
        }
        return LATELY.computeIfAbsent(json, FormReader::anew);
    }

    private static Form anew(String json) {
        FormReader reader = new FormReader();
        Form form = reader.form(json);
        if (!reader.problems.isEmpty()) {
            throw new FormUnreadable(reader.problems);
        }
        return form;
    }

    private Form form(String json) {
        JsonNode schema = tree(json);
        if (!schema.path("components").isArray()) {
            problems.add(
                    "The file is no form: it has no components. Draw it in Camunda Modeler as a Camunda Platform 7 form.");
        }
        if (schema.path("id").asText("").isBlank()) {
            problems.add("The form has no id. Give it one in the form's properties.");
        }
        if (schema.path("schemaVersion").asInt(0) > NEWEST_SCHEMA) {
            problems.add("The form is written for a newer Modeler (schemaVersion "
                    + schema.path("schemaVersion").asText()
                    + "). Set its execution platform to Camunda Platform 7.22.0.");
        }
        Form form = new Form(schema.path("id").asText(""), components(schema, ""), json);
        form.all().forEach(this::look);
        claimKeys(form);
        return form;
    }

    private static JsonNode tree(String json) {
        try {
            return Json.tree(json);
        } catch (JsonProcessingException broken) {
            throw new FormUnreadable(List.of("The file is not JSON: " + broken.getOriginalMessage() + "."));
        }
    }

    private static List<Component> components(JsonNode parent, String path) {
        List<Component> components = new ArrayList<>();
        for (JsonNode child : parent.path("components")) {
            String type = child.path("type").asText();
            String inside = type.equals("group") ? join(path, child.path("path").asText("")) : path;
            String key = child.path("key").asText("");
            components.add(new Component(
                    type,
                    child.path("id").asText(),
                    key.isEmpty() ? "" : join(path, key),
                    child,
                    components(child, inside)));
        }
        return List.copyOf(components);
    }

    private static String join(String path, String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    private void look(Component component) {
        if (!component.isKeyed() && !SHOWN.contains(component.type())) {
            problem(
                    component,
                    "cannot be shown to everybody.",
                    REMEDIES.getOrDefault(component.type(), "Use one of the components that Tasklist 7.24 knows."));
            return;
        }
        if (component.isKeyed() && !KEY.matcher(component.key()).matches()) {
            problem(
                    component,
                    "has the key “" + component.key() + "”.",
                    "Use letters and digits only, beginning with a letter, as in firstName.");
        }
        if (component.type().equals("group")
                && component.schema().path("isRepeating").asBoolean(false)) {
            problem(component, "repeats.", "Use a fixed number of fields instead.");
        }
        if (component.type().equals("button") && !component.attribute("action").matches("|submit")) {
            problem(component, "is no submit button.", "Take it out, or set its action to submit.");
        }
        lookAtOptions(component);
        lookAtLimits(component);
        lookAtRefusal(component);
    }

    private void lookAtOptions(Component component) {
        if (!component.takesOne() && !component.takesMany()) {
            return;
        }
        JsonNode schema = component.schema();
        if (!schema.has("values") && !schema.has("valuesKey") && !schema.has("valuesExpression")) {
            problem(component, "has no options.", "Write them down, or name the variable they come from.");
        }
        Set<String> values = new HashSet<>();
        for (Option option : component.options()) {
            if (option.value().isBlank()) {
                problem(component, "has an option without a value.", "Give “" + option.label() + "” a value.");
            } else if (!values.add(option.value())) {
                problem(component, "has two options with the value “" + option.value() + "”.", "Give each its own.");
            }
        }
    }

    private void lookAtLimits(Component component) {
        try {
            Pattern.compile(component.attribute("validate.pattern"));
        } catch (PatternSyntaxException broken) {
            problem(
                    component,
                    "has a pattern that cannot be read: " + broken.getDescription() + ".",
                    "Correct the pattern.");
        }
        boolean clock = Set.of("time", "datetime").contains(component.attribute("subtype"));
        if (component.type().equals("datetime")
                && clock
                && !component.attribute("timeSerializingFormat").matches("|no_timezone")) {
            problem(
                    component,
                    "asks for a time in a time zone, and a page cannot know the person's.",
                    "Set its time format to “no timezone”.");
        }
    }

    private void lookAtRefusal(Component component) {
        if (component.isRefusal() && component.attribute("conditional.hide").isBlank()) {
            problem(
                    component,
                    "refuses every answer, because it always shows.",
                    "Give it a condition under which it hides.");
        }
    }

    private void claimKeys(Form form) {
        Map<String, Component> claimed = new HashMap<>();
        List<Component> keyed = form.all()
                .filter(Component::isKeyed)
                .filter(each -> !each.key().isEmpty())
                .toList();
        for (Component component : keyed) {
            Component other = claimed.putIfAbsent(component.key(), component);
            if (other != null) {
                problem(
                        component,
                        "has the key “" + component.key() + "”, and so has another component.",
                        "Give each its own.");
            }
        }
        for (Component component : keyed) {
            if (claimed.keySet().stream().anyMatch(key -> key.startsWith(component.key() + "."))) {
                problem(
                        component,
                        "has the key “" + component.key() + "”, which is also the path of others.",
                        "Rename it.");
            }
        }
        form.all()
                .filter(text -> text.isRefusal() && text.properties().containsKey("beside"))
                .filter(text -> !claimed.containsKey(text.properties().get("beside")))
                .forEach(text -> problem(
                        text,
                        "stands beside “" + text.properties().get("beside") + "”, which no component has as its key.",
                        "Name the key of a field."));
    }

    private void problem(Component component, String what, String remedy) {
        problems.add(component.named() + " " + what + " " + remedy);
    }
}
