package org.cairn.matching.criteria;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.kernel.InWords;

/** One way to compare what a mentee and a mentor answered. It never sees a blank answer: those count neither way. */
sealed interface Comparison
        permits Overlap,
                Wished,
                AnyShared,
                Equal,
                Different,
                MentorAtLeast,
                MentorAtMost,
                Nearest,
                Compatible,
                NearOrVirtual,
                NamedWish,
                NamedExclusion {

    /** A full share: everything that was wished for. */
    int FULL = 1000;

    /** All comparisons by the name that stands in the table. */
    Map<String, Comparison> BY_NAME = Stream.of(
                    new Overlap(),
                    new Wished(),
                    new AnyShared(),
                    new Equal(),
                    new Different(),
                    new MentorAtLeast(),
                    new MentorAtMost(),
                    new Nearest(),
                    new Compatible(),
                    new NearOrVirtual(),
                    new NamedWish(),
                    new NamedExclusion())
            .collect(Collectors.toUnmodifiableMap(Comparison::name, comparison -> comparison));

    /** The name in the table, which is the type's own: {@code mentorAtLeast}. */
    default String name() {
        String type = getClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    /** What the mentee's side answered. */
    default Answer ofMentee(Person mentee, String question) {
        return mentee.answer(question);
    }

    /** What the mentor's side answered. */
    default Answer ofMentor(Person mentor, String question) {
        return mentor.answer(question);
    }

    /** Whether the mentor counts by name and address, and not by an answer. */
    default boolean byName() {
        return false;
    }

    /** Another question that it looks at on both sides, whatever the row asks for. */
    default Optional<String> besides() {
        return Optional.empty();
    }

    /** How much of it is met, 0 to {@link #FULL}. */
    int share(Answer mentee, Answer mentor);

    /** The same for coordinators, without “she” or “he”. */
    String sentence(Answer mentee, Answer mentor, UnaryOperator<String> words);

    /**
     * The same for the two themselves, of what has a share.
     *
     * @param topic a short name of the question
     */
    Spoken spoken(Answer mentee, Answer mentor, String topic, UnaryOperator<String> words);

    /** The answers that speak for the two; empty if it is not these that do. */
    default List<String> met(Answer mentee, Answer mentor) {
        return List.of();
    }

    /** Several values one after the other. */
    static String list(List<String> values, UnaryOperator<String> words) {
        return values.stream().map(words).collect(Collectors.joining(", "));
    }

    /** Several values as they stand in a sentence. */
    static String all(List<String> values, UnaryOperator<String> words) {
        return InWords.all(values.stream().map(words).toList());
    }
}
