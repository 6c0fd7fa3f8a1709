package org.cairn.journey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words that are like no others, one for each field into which somebody writes. */
final class Marks {

    private final Map<String, String> words = new TreeMap<>();

    /** The word for a field, such as {@code ana-checkin-private}. */
    String of(String field) {
        return words.computeIfAbsent(field, fresh -> "zq-" + fresh + "-" + (words.size() + 17));
    }

    Collection<String> all() {
        return words.values();
    }

    /** Those of fields whose names begin so. */
    List<String> within(String... beginnings) {
        return words.entrySet().stream()
                .filter(word -> List.of(beginnings).stream().anyMatch(word.getKey()::startsWith))
                .map(Map.Entry::getValue)
                .toList();
    }
}
