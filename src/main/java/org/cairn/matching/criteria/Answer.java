package org.cairn.matching.criteria;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to one question, made comparable: several values in any order and case, or one. Nothing, blanks
 * and “no preference” are all the same: blank.
 */
final class Answer {

    static final Answer BLANK = new Answer(List.of());

    private static final Set<String> NO_PREFERENCE =
            Set.of("nopreference", "no preference", "any", "none", "prefernottosay", "prefer not to say");

    private final TreeMap<String, String> values = new TreeMap<>();

    private Answer(List<String> texts) {
        for (String text : texts) {
            String folded = text.strip().toLowerCase(Locale.ROOT);
            if (!folded.isEmpty() && !NO_PREFERENCE.contains(folded)) {
                values.putIfAbsent(folded, text.strip());
            }
        }
    }

    static Answer of(@Nullable Object raw) {
        if (raw == null) {
            return BLANK;
        }
        Answer answer = raw instanceof Collection<?> many
                ? new Answer(many.stream()
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .toList())
                : new Answer(List.of(raw.toString()));
        return answer.values.isEmpty() ? BLANK : answer;
    }

    boolean blank() {
        return values.isEmpty();
    }

    /** The values as they were given, in alphabetical order. */
    List<String> values() {
        return List.copyOf(values.values());
    }

    int size() {
        return values.size();
    }

    boolean has(String value) {
        return values.containsKey(value.toLowerCase(Locale.ROOT));
    }

    /** The values of this answer that the other has as well. */
    List<String> shared(Answer other) {
        return values.entrySet().stream()
                .filter(value -> other.values.containsKey(value.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Its number, if it is exactly one. */
    Optional<BigDecimal> number() {
        if (values.size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(values.firstKey()));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    /** The first value as it was given. */
    String only() {
        return values.firstEntry().getValue();
    }

    /** Whether it asks for something: “yes”, or anything else that is not a no. */
    boolean yes() {
        return has("yes") || has("true");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answer answer && values.keySet().equals(answer.values.keySet());
    }

    @Override
    public int hashCode() {
        return values.keySet().hashCode();
    }
}
