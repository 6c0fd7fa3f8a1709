package org.cairn.form;

import java.util.List;
import java.util.Map;

/**
 * What a check leaves of the answers somebody sent: the visible, known ones in their types (String, Long, BigDecimal,
 * Boolean, List of String, dates as ISO strings; nested maps where a key has dots), and what is wrong with them. What was
 * left open is an empty text, an empty list, false, or absent; never null.
 */
public record Checked(Map<String, Object> answers, List<Mistake> mistakes) {

    public Checked {
        mistakes = List.copyOf(mistakes);
    }

    /** Whether nothing is wrong. */
    public boolean accepted() {
        return mistakes.isEmpty();
    }
}
