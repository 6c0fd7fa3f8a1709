package org.cairn.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> WORDS = Set.of("textfield", "textarea");
    private static final Set<String> ONE = Set.of("radio", "select");
    private static final Set<String> MANY = Set.of("checklist", "taglist");
    private static final Set<String> OTHERS = Set.of("number", "checkbox", "datetime");

    /** The label as written, perhaps a template or an expression; empty if there is none. */
    public String label() {
        String label = text("label");
        return label != null
                ? label
                : switch (type) {
                    case "datetime" -> attribute(schema.hasNonNull("dateLabel") ? "dateLabel" : "timeLabel");
                    default -> "";
                };
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

    /** Whether somebody answers it: everything with a key but computed expressions. */
    public boolean isQuestion() {
        return takesWords() || takesOne() || takesMany() || OTHERS.contains(type);
    }

    /** Whether it is a field for words that anybody may write. */
    public boolean takesWords() {
        return WORDS.contains(type);
    }

    /** Whether one of its options is chosen. */
    public boolean takesOne() {
        return ONE.contains(type);
    }

    /** Whether any of its options are chosen. */
    public boolean takesMany() {
        return MANY.contains(type);
    }

    boolean isComputed() {
        return type.equals("expression");
    }

    boolean isKeyed() {
        return isQuestion() || isComputed();
    }

    boolean isDisabled() {
        return schema.path("disabled").asBoolean(false);
    }

    /** What a person reads after the form was sent; nothing of it shows in the form. */
    boolean isReceipt() {
        return type.equals("text") && "true".equals(properties().get("receipt"));
    }

    /** Whether its options are shown as the steps of a scale, side by side. */
    boolean isScale() {
        return type.equals("radio") && "true".equals(properties().get("scale"));
    }

    boolean isRefusal() {
        return type.equals("text") && "true".equals(properties().get("refusal"));
    }

    /** The text of an attribute, or of one of its parts as in {@code validate.min}; null if it is absent. */
    @Nullable
    String text(String attribute) {
        JsonNode node = at(attribute);
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    String attribute(String attribute) {
        String text = text(attribute);
        return text == null ? "" : text;
    }

    boolean flag(String attribute) {
        return at(attribute).asBoolean(false);
    }

    JsonNode at(String attribute) {
        return schema.at("/" + attribute.replace('.', '/'));
    }

    /** The component in words, for whoever edits the form. */
    String named() {
        String name = !label().isBlank() ? label() : !key.isBlank() ? key : id;
        return "The " + (type.isBlank() ? "component" : type) + (name.isBlank() ? "" : " “" + name + "”");
    }
}
