package org.cairn.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.matching.groups.Assessment;
import org.cairn.matching.groups.Cohort;
import org.cairn.matching.groups.Formed;

/** Groups in numbers, for a program and for people. */
record GroupReport(Formed formed) {

    String json() {
        Assessment found = formed.assessment();
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("hard", (long) found.hard());
        numbers.put("cost", (long) found.cost());
        numbers.put("absent", (long) found.absent());
        numbers.put("topicCost", (long) found.topicCost());
        numbers.put("isolated", (long) found.isolated());
        numbers.put("millis", formed.millis());
        numbers.put("seed", formed.seed());
        numbers.put("moves", formed.moves());
        return numbers.entrySet().stream()
                .map(number -> "  \"" + number.getKey() + "\": " + number.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    String sentence(Cohort cohort) {
        Assessment found = formed.assessment();
        return "%s of %s people. %s Cannot come at their group's time: %,d. The only one of a kind in a group: %,d. Seed %d and %,d moves give the same groups again."
                .formatted(
                        cohort.groups() == 1 ? "1 group" : "%,d groups".formatted(cohort.groups()),
                        cohort.fewest() == cohort.most() ? cohort.most() : cohort.fewest() + " or " + cohort.most(),
                        broken(found.hard()),
                        found.absent(),
                        found.isolated(),
                        formed.seed(),
                        formed.moves());
    }

    private static String broken(int rules) {
        return switch (rules) {
            case 0 -> "No rule is broken.";
            case 1 -> "One rule is broken.";
            default -> "%,d rules are broken.".formatted(rules);
        };
    }
}
