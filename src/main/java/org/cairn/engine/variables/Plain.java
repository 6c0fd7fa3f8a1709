package org.cairn.engine.variables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Turns values into what the engine may hold and back, and refuses what it may not hold. */
public final class Plain {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int LONGEST_TEXT = 4000; // the engine's column

    private Plain() {}

    /**
     * Process variables: ids, dates and periods as their text, whole numbers, other numbers, booleans, and lists
     * and maps of these.
     *
     * @throws IllegalArgumentException if a value is anything else
     */
    public static Map<String, Object> variables(Map<String, ?> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, variable(name, value)));
        return plain;
    }

    /** What a form reads and the process does not: texts of any length, lists, tables. */
    public static Map<String, Object> readingMatter(Map<String, ?> values) {
        Map<String, Object> matter = new LinkedHashMap<>();
        values.forEach((name, value) -> matter.put(name, matter(value)));
        return matter;
    }

    /** The engine's values as strings, numbers, booleans, lists and maps; dates as ISO instants. */
    public static Map<String, Object> values(VariableMap variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (String name : variables.keySet()) {
            plain.put(name, value(variables.getValueTyped(name)));
        }
        return plain;
    }

    private static @Nullable Object variable(String name, @Nullable Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double) {
            return value;
        }
        if (value instanceof BigInteger number) {
            return number.longValueExact();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0
                    ? (Object) number.longValueExact()
                    : (Object) number.doubleValue();
        }
        if (value instanceof UUID
                || value instanceof Enum<?>
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount) {
            return value.toString();
        }
        if (value instanceof Collection<?> several) {
            List<Object> plain = new ArrayList<>();
            several.forEach(one -> plain.add(variable(name, one)));
            return plain;
        }
        if (value instanceof Map<?, ?> several) {
            Map<String, Object> plain = new LinkedHashMap<>();
            several.forEach((key, one) -> plain.put(String.valueOf(key), variable(name, one)));
            return plain;
        }
        throw new IllegalArgumentException("A process cannot hold “" + name + "”, which is a "
                + value.getClass().getName() + ": give it an id, a choice, a number or a date.");
    }

    private static @Nullable Object matter(@Nullable Object value) {
        boolean small = value == null
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || (value instanceof String text && text.length() <= LONGEST_TEXT);
        return small ? value : SpinValues.jsonValue(json(value)).create();
    }

    private static @Nullable Object value(@Nullable TypedValue typed) {
        if (typed == null) {
            return null;
        }
        if (typed instanceof JsonValue json) {
            return json.getValueSerialized() == null ? null : parse(json.getValueSerialized());
        }
        if (typed instanceof ObjectValue object && object.getValueSerialized() != null) {
            return parse(object.getValueSerialized());
        }
        Object value = typed.getValue();
        return value instanceof Date date ? date.toInstant().toString() : value;
    }

    private static String json(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Reading matter must be texts, numbers, lists and maps.", broken);
        }
    }

    private static @Nullable Object parse(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Object>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("A value is no JSON: " + broken.getOriginalMessage(), broken);
        }
    }
}
