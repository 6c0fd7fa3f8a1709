package org.cairn.formlink;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.form.Component;
import org.cairn.form.Form;

/**
 * Answers chosen in a letter, as {@code met:yes}: a link shows them chosen, and the person still presses the button.
 * Only what the form offers counts; everything else in an address is ignored.
 */
final class Choices {

    private static final Set<String> ONE_OF_SEVERAL = Set.of("radio", "select");

    private Choices() {}

    static Map<String, Object> among(Form form, Map<String, Object> given, List<String> chosen) {
        Map<String, Object> offered = new LinkedHashMap<>();
        for (String choice : chosen) {
            int colon = choice.indexOf(':');
            if (colon > 0) {
                String key = choice.substring(0, colon);
                String value = choice.substring(colon + 1);
                boolean offers = form.all()
                        .anyMatch(component -> component.key().equals(key)
                                && ONE_OF_SEVERAL.contains(component.type())
                                && offers(component, given, value));
                if (offers) {
                    offered.put(key, value);
                }
            }
        }
        return offered;
    }

    private static boolean offers(Component component, Map<String, Object> given, String value) {
        if (component.options().stream().anyMatch(option -> option.value().equals(value))) {
            return true;
        }
        Object list = given.get(component.schema().path("valuesKey").asText());
        return list instanceof List<?> options
                && options.stream()
                        .anyMatch(option -> value.equals(option instanceof Map<?, ?> map ? map.get("value") : option));
    }
}
