package org.cairn.matching.criteria;

import java.util.function.UnaryOperator;

/** Both have at least one in common: a language, a time slot. */
record AnyShared() implements Comparison {

    @Override
    public int share(Answer mentee, Answer mentor) {
        return mentee.shared(mentor).isEmpty() ? 0 : FULL;
    }

    @Override
    public String sentence(Answer mentee, Answer mentor, UnaryOperator<String> words) {
        var shared = mentee.shared(mentor);
        return shared.isEmpty() ? "nothing in common" : "in common: " + Comparison.list(shared, words);
    }
}
