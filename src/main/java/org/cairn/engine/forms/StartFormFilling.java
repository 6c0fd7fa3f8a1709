package org.cairn.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;

/** Puts values into the JSON of a form: options for a {@code valuesKey}, a default for a key. */
final class StartFormFilling {

    private static final JsonMapper JSON = new JsonMapper();

    private StartFormFilling() {}

    /** @param briefing the values of a form by its id */
    static String fill(String json, Function<String, Map<String, Object>> briefing) throws JsonProcessingException {
        JsonNode form = JSON.readTree(json);
        Map<String, Object> values = briefing.apply(form.path("id").asText());
        if (values.isEmpty()) {
            return json;
        }
        fill(form.path("components"), values);
        return JSON.writeValueAsString(form);
    }

    private static void fill(JsonNode components, Map<String, Object> values) {
        for (JsonNode node : components) {
            fill(node.path("components"), values);
            ObjectNode component = (ObjectNode) node;
            String source = component.path("valuesKey").asText();
            if (values.containsKey(source)) {
                component.remove("valuesKey");
                component.set("values", options(JSON.valueToTree(values.get(source))));
            }
            String key = component.path("key").asText();
            if (values.containsKey(key)) {
                component.set("defaultValue", JSON.valueToTree(values.get(key)));
            }
        }
    }

    private static ArrayNode options(JsonNode values) {
        ArrayNode options = JSON.createArrayNode();
        for (JsonNode value : values) {
            options.add(
                    value.isObject()
                            ? value
                            : JSON.createObjectNode()
                                    .put("label", value.asText())
                                    .put("value", value.asText()));
        }
        return options;
    }
}
