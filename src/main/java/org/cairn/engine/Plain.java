package org.cairn.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns values into what the engine may hold, and refuses what it may not. */
final class Plain {

    private Plain() {}

    static Map<String, Object> values(Map<String, ?> variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        variables.forEach((name, value) -> plain.put(name, value(name, value)));
        return plain;
    }

    private static @Nullable Object value(String name, @Nullable Object value) {
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
            return isWhole(number) ? (Object) number.longValueExact() : (Object) number.doubleValue();
        }
        if (value instanceof UUID
                || value instanceof Enum<?>
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount) {
            return value.toString();
        }
        if (value instanceof Collection<?> several) {
            List<Object> plain = new ArrayList<>();
            several.forEach(one -> plain.add(value(name, one)));
            return plain;
        }
        throw new IllegalArgumentException("A process cannot hold " + name + ", which is a "
                + value.getClass().getName() + ": give it an id, a choice, a number or a date.");
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
