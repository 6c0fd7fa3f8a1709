package org.cairn.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One option as it is offered: the value that is recorded, perhaps a number or a map, and what people read. */
record Choice(Object value, String label) {

    /** The options in a list of values, or of maps with value and label; what is neither is left out, as in form-js. */
    static List<Choice> of(@Nullable Object list) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        if (list instanceof List<?> several) {
            for (Object each : several) {
                Choice choice = one(each);
                if (choice != null) {
                    choices.putIfAbsent(choice.token(), choice);
                }
            }
        }
        return new ArrayList<>(choices.values());
    }

    private static @Nullable Choice one(@Nullable Object option) {
        if (option instanceof Map<?, ?> map && map.get("value") != null) {
            return named(map.get("value"), map.get("label"));
        }
        return option != null && isSimple(option) ? new Choice(option, Template.words(option)) : null;
    }

    private static @Nullable Choice named(Object value, @Nullable Object label) {
        if (label instanceof String name && !name.isEmpty()) {
            boolean whole = value instanceof Map<?, ?> inner && !inner.isEmpty();
            return isSimple(value) || whole ? new Choice(value, name) : null;
        }
        return isSimple(value) ? new Choice(value, Template.words(value)) : null;
    }

    private static boolean isSimple(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof String text && !text.isEmpty();
    }

    /** What stands for the value in a page. */
    String token() {
        return token(value);
    }

    static String token(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Map || value instanceof List ? Json.write(value) : String.valueOf(value);
    }
}
