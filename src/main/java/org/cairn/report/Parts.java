package org.cairn.report;

import java.util.List;
import java.util.Map;

/**
 * A whole and what it is made of.
 *
 * @param total of all parts
 * @param parts in the order of the question
 */
public record Parts(Count total, List<Part> parts) {

    /** Of what the program itself has done, and everybody in it may know: nothing is hidden. */
    static Parts plain(Map<String, Integer> numbers) {
        int total = numbers.values().stream().mapToInt(Integer::intValue).sum();
        return new Parts(
                Count.of(total),
                numbers.entrySet().stream()
                        .map(part -> new Part(part.getKey(), Count.of(part.getValue())))
                        .toList());
    }

    /** Of what is told another time. */
    static Parts later(List<String> labels) {
        return new Parts(
                Count.LATER,
                labels.stream().map(label -> new Part(label, Count.LATER)).toList());
    }

    /** Whether there is anything of which some could be told. */
    public boolean any() {
        return !total.equals(Count.of(0));
    }

    /** Whether one of its numbers is hidden. */
    public boolean hides() {
        return parts.stream().anyMatch(part -> !part.count().told());
    }

    /** The largest number that is told. */
    public int most() {
        return parts.stream().mapToInt(part -> part.count().number()).max().orElse(0);
    }
}
