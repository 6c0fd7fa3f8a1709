package org.cairn.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/**
 * What people answered is told in groups of {@value #LEAST} people or more. A smaller group is hidden, and with it as many
 * others, the smallest first, as are needed for no small group to be found by subtracting what is told from the whole: at
 * least two are hidden, with {@value #LEAST} people together. That nobody gave an answer is told.
 *
 * <p>People count, not answers: somebody with five mentees who answers five times is one. (Cell suppression with a
 * threshold: Hundepool et al., Statistical Disclosure Control, 2012, chapter 4.)
 */
final class FewAnswers {

    static final int LEAST = 5;

    private FewAnswers() {}

    /**
     * A question of which each answer counts to one part.
     *
     * @param answered who gave each answer, once for each time
     */
    static <P> Parts parts(Map<String, ? extends Collection<P>> answered) {
        Set<P> everybody = people(answered.values());
        if (!everybody.isEmpty() && everybody.size() < LEAST) {
            return new Parts(
                    Count.FEW,
                    answered.keySet().stream()
                            .map(label -> new Part(label, Count.FEW))
                            .toList());
        }
        Set<String> hidden = hidden(answered);
        int total = answered.values().stream().mapToInt(Collection::size).sum();
        return new Parts(
                Count.of(total),
                answered.entrySet().stream()
                        .map(part -> new Part(
                                part.getKey(),
                                hidden.contains(part.getKey())
                                        ? Count.HIDDEN
                                        : Count.of(part.getValue().size())))
                        .toList());
    }

    /** One of several things that somebody may have ticked: those who did not are a group as well. */
    static <P> Count ticked(Set<P> ticked, Set<P> asked) {
        if (!asked.isEmpty() && asked.size() < LEAST) {
            return Count.FEW;
        }
        Set<P> others = new HashSet<>(asked);
        others.removeAll(ticked);
        return small(ticked) || small(others) ? Count.HIDDEN : Count.of(ticked.size());
    }

    /** How many answers there are, if so many people gave them. */
    static <P> Count answers(Collection<P> answered) {
        return small(Set.copyOf(answered)) ? Count.FEW : Count.of(answered.size());
    }

    /** Whether so many people have answered that something may be told of them together. */
    static <P> boolean enough(Collection<P> answered) {
        return Set.copyOf(answered).size() >= LEAST;
    }

    private static <P> Set<String> hidden(Map<String, ? extends Collection<P>> answered) {
        Set<String> hidden = new HashSet<>();
        List<Collection<P>> silent = new ArrayList<>();
        for (Entry<String, ? extends Collection<P>> part : answered.entrySet()) {
            if (small(Set.copyOf(part.getValue()))) {
                hidden.add(part.getKey());
                silent.add(part.getValue());
            }
        }
        Optional<? extends Entry<String, ? extends Collection<P>>> next = smallest(answered, hidden);
        while (!hidden.isEmpty()
                && next.isPresent()
                && (hidden.size() < 2 || people(silent).size() < LEAST)) {
            hidden.add(next.get().getKey());
            silent.add(next.get().getValue());
            next = smallest(answered, hidden);
        }
        return hidden;
    }

    private static <P> Optional<? extends Entry<String, ? extends Collection<P>>> smallest(
            Map<String, ? extends Collection<P>> answered, Set<String> hidden) {
        return answered.entrySet().stream()
                .filter(part ->
                        !hidden.contains(part.getKey()) && !part.getValue().isEmpty())
                .min(Comparator.comparingInt(part -> part.getValue().size()));
    }

    private static boolean small(Set<?> people) {
        return !people.isEmpty() && people.size() < LEAST;
    }

    private static <P> Set<P> people(Collection<? extends Collection<P>> groups) {
        Set<P> all = new HashSet<>();
        groups.forEach(all::addAll);
        return all;
    }
}
