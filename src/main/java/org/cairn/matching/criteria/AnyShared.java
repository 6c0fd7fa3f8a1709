package org.cairn.matching.criteria;

import java.util.List;
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

    @Override
    public Spoken spoken(Answer mentee, Answer mentor, String topic, UnaryOperator<String> words) {
        return Spoken.both("You share " + Comparison.all(met(mentee, mentor), words) + " (" + topic + ").");
    }

    @Override
    public List<String> met(Answer mentee, Answer mentor) {
        return mentee.shared(mentor);
    }
}
