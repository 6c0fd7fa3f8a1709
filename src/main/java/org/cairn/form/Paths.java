package org.cairn.form;

import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes nested maps by keys with dots, and makes JSON's types of Java's. */
final class Paths {

    private Paths() {}

    /** A deep copy in the types of JSON: String, Long, BigDecimal, Boolean, List, Map; dates as ISO text; with nulls. */
    static Map<String, Object> plain(Map<String, ?> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, plainValue(value)));
        return plain;
    }

    @SuppressWarnings("NullAway") // the maps of this package hold null where JSON does
    static Object plainValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, entry) -> plain.put(String.valueOf(key), plainValue(entry)));
            return plain;
        }
        if (value instanceof Collection<?> collection) {
            List<Object> plain = new ArrayList<>();
            collection.forEach(each -> plain.add(plainValue(each)));
            return plain;
        }
        if (value instanceof Object[] array) {
            return plainValue(Arrays.asList(array));
        }
        if (value instanceof BigDecimal decimal) {
            return number(decimal);
        }
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()));
        }
        if (value instanceof Date date) {
            return date.toInstant().toString();
        }
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        return value instanceof TemporalAccessor || value instanceof CharSequence
                ? value.toString()
                : String.valueOf(value);
    }

    /** A whole number as Long, any other as BigDecimal without idle zeros. */
    static Number number(BigDecimal decimal) {
        BigDecimal short_ = decimal.stripTrailingZeros();
        if (short_.scale() <= 0 && short_.precision() - short_.scale() <= 18) {
            return short_.longValueExact();
        }
        return short_.scale() < 0 ? short_.setScale(0) : short_;
    }

    static @Nullable Object get(Map<String, ?> values, String path) {
        Object found = values;
        for (String segment : path.split("\\.", -1)) {
            if (!(found instanceof Map<?, ?> map)) {
                return null;
            }
            found = map.get(segment);
        }
        return found;
    }

    static boolean has(Map<String, ?> values, String path) {
        int dot = path.lastIndexOf('.');
        Object parent = dot < 0 ? values : get(values, path.substring(0, dot));
        return parent instanceof Map<?, ?> map && map.containsKey(path.substring(dot + 1));
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    static void put(Map<String, Object> values, String path, @Nullable Object value) {
        Map<String, Object> parent = values;
        String[] segments = path.split("\\.", -1);
        for (int at = 0; at < segments.length - 1; at++) {
            Object next = parent.get(segments[at]);
            if (!(next instanceof Map)) {
                next = new LinkedHashMap<String, Object>();
                parent.put(segments[at], next);
            }
            parent = (Map<String, Object>) next;
        }
        parent.put(segments[segments.length - 1], value);
    }

    /** Takes a value out, and with it every map around it that has nothing left. */
    static void remove(Map<String, Object> values, String path) {
        String[] segments = path.split("\\.", -1);
        for (int depth = segments.length; depth > 0; depth--) {
            String within = String.join(".", Arrays.copyOf(segments, depth - 1));
            Object parent = within.isEmpty() ? values : get(values, within);
            if (!(parent instanceof Map<?, ?> map)) {
                return;
            }
            map.remove(segments[depth - 1]);
            if (!map.isEmpty()) {
                return;
            }
        }
    }
}
