package org.cairn.matching.criteria;

import java.util.function.UnaryOperator;

/** Both answered differently. */
record Different() implements Comparison {

    @Override
    public int share(Answer mentee, Answer mentor) {
        return mentee.equals(mentor) ? 0 : FULL;
    }

    @Override
    public String sentence(Answer mentee, Answer mentor, UnaryOperator<String> words) {
        String hers = Comparison.list(mentee.values(), words);
        return mentee.equals(mentor)
                ? "the same for both (" + hers + "), where a difference is wanted"
                : "different, as wanted (mentee " + hers + ", mentor " + Comparison.list(mentor.values(), words) + ")";
    }

    @Override
    public Spoken spoken(Answer mentee, Answer mentor, String topic, UnaryOperator<String> words) {
        String hers = Comparison.all(mentee.values(), words);
        String his = Comparison.all(mentor.values(), words);
        return new Spoken(
                "You differ where that is good: you answered " + hers + ", {partner} " + his + " (" + topic + ").",
                "You differ where that is good: {partner} answered " + hers + ", you " + his + " (" + topic + ").");
    }
}
