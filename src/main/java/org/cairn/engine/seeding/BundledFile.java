package org.cairn.engine.seeding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file, under the name it is deployed with. */
record BundledFile(String name, String text) {

    private static final Pattern PROCESS = Pattern.compile("<(?:\\w+:)?process\\s[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern DECISION = Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?\\bid=\"([^\"]+)\"");

    /** What kind of definition it holds. */
    Kind kind() {
        if (name.endsWith(".bpmn")) {
            return Kind.PROCESS;
        }
        if (name.endsWith(".dmn")) {
            return Kind.DECISION;
        }
        return name.endsWith(".form") ? Kind.FORM : Kind.LETTER;
    }

    /** The id by which others refer to it. */
    String key() {
        return switch (kind()) {
            case PROCESS -> first(PROCESS);
            case DECISION -> first(DECISION);
            case FORM -> formId();
            case LETTER -> name.substring(name.lastIndexOf('/') + 1, name.length() - ".md".length());
        };
    }

    private String first(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(name + " holds no definition.");
        }
        return matcher.group(1);
    }

    private String formId() {
        try {
            return new JsonMapper().readTree(text).path("id").asText();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(name + " is no form.", broken);
        }
    }

    enum Kind {
        PROCESS,
        DECISION,
        FORM,
        LETTER
    }
}
