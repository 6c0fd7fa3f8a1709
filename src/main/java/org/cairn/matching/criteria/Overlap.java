package org.cairn.matching.criteria;

import java.util.List;
import java.util.function.UnaryOperator;

/** The share of what the mentee wishes for that the mentor has. */
record Overlap() implements Comparison {

    @Override
    public int share(Answer mentee, Answer mentor) {
        return mentee.shared(mentor).size() * FULL / mentee.size();
    }

    @Override
    public String sentence(Answer mentee, Answer mentor, UnaryOperator<String> words) {
        var shared = mentee.shared(mentor);
        if (shared.isEmpty()) {
            return "none of what is wished for (" + Comparison.list(mentee.values(), words) + ")";
        }
        String which = Comparison.list(shared, words);
        return mentee.size() == 1
                ? "what is wished for (" + which + ")"
                : shared.size() + " of the " + mentee.size() + " things wished for (" + which + ")";
    }

    @Override
    public Spoken spoken(Answer mentee, Answer mentor, String topic, UnaryOperator<String> words) {
        String shared = Comparison.all(met(mentee, mentor), words);
        return new Spoken(
                "You asked for " + shared + ", and that is something {partner} offers.",
                "{partner} asked for " + shared + ", and that is something you offer.");
    }

    @Override
    public List<String> met(Answer mentee, Answer mentor) {
        return mentee.shared(mentor);
    }
}
