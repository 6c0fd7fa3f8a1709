package org.cairn.matching.criteria;

import java.util.List;
import java.util.function.UnaryOperator;

/** Both answered the same. */
record Equal() implements Comparison {

    @Override
    public int share(Answer mentee, Answer mentor) {
        return mentee.equals(mentor) ? FULL : 0;
    }

    @Override
    public String sentence(Answer mentee, Answer mentor, UnaryOperator<String> words) {
        String hers = Comparison.list(mentee.values(), words);
        return mentee.equals(mentor)
                ? "the same for both (" + hers + ")"
                : "not the same (mentee " + hers + ", mentor " + Comparison.list(mentor.values(), words) + ")";
    }

    @Override
    public Spoken spoken(Answer mentee, Answer mentor, String topic, UnaryOperator<String> words) {
        return Spoken.both("You both answered " + Comparison.all(met(mentee, mentor), words) + " (" + topic + ").");
    }

    @Override
    public List<String> met(Answer mentee, Answer mentor) {
        return mentee.values();
    }
}
