package org.cairn.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form, as its author wrote it.
 *
 * @param key the whole key with the paths of its groups, as in {@code home.city}; empty for what takes no answer
 * @param schema the component's JSON
 * @param components what a group holds
 */
public record Component(String type, String id, String key, JsonNode schema, List<Component> components) {

    /** The label as written, perhaps a template or an expression; empty if there is none. */
    public String label() {
        return schema.path("label").asText("");
    }

    /** The text of an attribute of the component; null if it is absent. */
    @Nullable
    String text(String attribute) {
        JsonNode node = schema.path(attribute);
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    /** The author's custom properties. */
    public Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        schema.path("properties")
                .properties()
                .forEach(
                        entry -> properties.put(entry.getKey(), entry.getValue().asText()));
        return properties;
    }

    /** The options written in the form itself; empty if they come from a variable or an expression. */
    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (JsonNode option : schema.path("values")) {
            String value = option.path("value").asText();
            options.add(new Option(value, option.path("label").asText(value)));
        }
        return options;
    }
}
