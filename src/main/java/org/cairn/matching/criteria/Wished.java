package org.cairn.matching.criteria;

import java.util.List;
import java.util.function.UnaryOperator;

/** What the mentor is or has is among the wishes of the mentee. */
record Wished() implements Comparison {

    @Override
    public int share(Answer mentee, Answer mentor) {
        return mentor.shared(mentee).isEmpty() ? 0 : FULL;
    }

    @Override
    public String sentence(Answer mentee, Answer mentor, UnaryOperator<String> words) {
        var shared = mentor.shared(mentee);
        return shared.isEmpty()
                ? Comparison.list(mentor.values(), words) + " is not among the wishes ("
                        + Comparison.list(mentee.values(), words) + ")"
                : Comparison.list(shared, words) + " is among the wishes";
    }

    @Override
    public Spoken spoken(Answer mentee, Answer mentor, String topic, UnaryOperator<String> words) {
        String shared = Comparison.all(met(mentee, mentor), words);
        return new Spoken(
                "You asked for " + shared + ", and that is what {partner} brings.",
                "{partner} asked for " + shared + ", and that is what you bring.");
    }

    @Override
    public List<String> met(Answer mentee, Answer mentor) {
        return mentor.shared(mentee);
    }
}
