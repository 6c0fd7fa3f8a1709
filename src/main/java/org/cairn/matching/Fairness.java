package org.cairn.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether some mentees are matched less often, or less well, than the rest: by what they answered at sign-up, in groups of
 * {@value #LEAST} or more. Where fewer than that are left over, the smallest group is not told either, so that they are not
 * found by subtraction.
 *
 * @param whole everybody
 * @param questions by the key of the question, those alone that make a group
 */
public record Fairness(Group whole, Map<String, List<Group>> questions) {

    /** The fewest mentees who make a group. */
    public static final int LEAST = 5;

    /**
     * Mentees who gave one answer.
     *
     * @param value the answer as the form sends it; empty for everybody
     * @param meanScore how well those who have a pair fit it, 0 to 1000; empty if that is known of fewer than
     *     {@value #LEAST}
     */
    public record Group(String value, int mentees, int matched, OptionalInt meanScore) {

        /** The matched of a hundred mentees. */
        public long percent() {
            return mentees == 0 ? 0 : Math.round(100.0 * matched / mentees);
        }
    }

    /** One mentee: the answers, whether there is a pair, and how well it fits where that is known. */
    record Case(Map<String, Object> answers, boolean matched, OptionalInt score) {}

    static Fairness of(List<Case> cases) {
        Map<String, Map<String, List<Case>>> answered = new LinkedHashMap<>();
        cases.forEach(one -> one.answers().forEach((question, answer) -> values(answer)
                .forEach(value -> answered.computeIfAbsent(question, any -> new LinkedHashMap<>())
                        .computeIfAbsent(value, any -> new ArrayList<>())
                        .add(one))));
        Map<String, List<Group>> questions = new LinkedHashMap<>();
        answered.forEach((question, byValue) -> {
            long silent = cases.stream()
                    .filter(one -> !one.answers().containsKey(question))
                    .count();
            List<Group> groups = told(byValue, silent);
            if (!groups.isEmpty()) {
                questions.put(question, groups);
            }
        });
        return new Fairness(group("", cases), questions);
    }

    private static Stream<String> values(Object answer) {
        return answer instanceof Collection<?> several
                ? several.stream().distinct().map(String::valueOf)
                : Stream.of(String.valueOf(answer));
    }

    /** @param silent how many gave no answer: they are left over, too */
    private static List<Group> told(Map<String, List<Case>> byValue, long silent) {
        List<Group> told = new ArrayList<>();
        long hidden = silent;
        for (Map.Entry<String, List<Case>> one : byValue.entrySet()) {
            if (one.getValue().size() < LEAST) {
                hidden += one.getValue().size();
            } else {
                told.add(group(one.getKey(), one.getValue()));
            }
        }
        if (hidden > 0 && hidden < LEAST) {
            told.stream().min(Comparator.comparingInt(Group::mentees)).ifPresent(told::remove);
        }
        return told;
    }

    private static Group group(String value, List<Case> cases) {
        int[] scores = cases.stream()
                .map(Case::score)
                .flatMapToInt(OptionalInt::stream)
                .toArray();
        int sum = IntStream.of(scores).sum();
        return new Group(
                value,
                cases.size(),
                (int) cases.stream().filter(Case::matched).count(),
                scores.length < LEAST
                        ? OptionalInt.empty()
                        : OptionalInt.of((sum + scores.length / 2) / scores.length));
    }
}
