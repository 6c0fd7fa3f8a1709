package org.cairn.matching.criteria;

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
}
