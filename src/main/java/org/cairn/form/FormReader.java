package org.cairn.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads Camunda Forms JSON. */
final class FormReader {

    private FormReader() {}

    static Form read(String json) {
        try {
            JsonNode schema = Json.tree(json);
            return new Form(schema.path("id").asText(), components(schema, ""), json);
        } catch (JsonProcessingException broken) {
            throw new FormUnreadable(List.of("The file is not JSON: " + broken.getOriginalMessage() + "."));
        }
    }

    private static List<Component> components(JsonNode parent, String path) {
        List<Component> components = new ArrayList<>();
        for (JsonNode child : parent.path("components")) {
            String type = child.path("type").asText();
            String within = type.equals("group") ? join(path, child.path("path").asText("")) : path;
            String key = child.path("key").asText("");
            components.add(new Component(
                    type,
                    child.path("id").asText(),
                    key.isEmpty() ? "" : join(path, key),
                    child,
                    components(child, within)));
        }
        return List.copyOf(components);
    }

    private static String join(String path, String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }
}
