package org.cairn.matching.criteria;

import java.util.function.UnaryOperator;

/** The mentee asked not to have this mentor, by name or address. */
record NamedExclusion() implements Comparison {

    @Override
    public Answer ofMentor(Person mentor, String question) {
        return NamedWish.named(mentor);
    }

    @Override
    public boolean byName() {
        return true;
    }

    @Override
    public int share(Answer mentee, Answer mentor) {
        return mentee.shared(mentor).isEmpty() ? FULL : 0;
    }

    @Override
    public String sentence(Answer mentee, Answer mentor, UnaryOperator<String> words) {
        return share(mentee, mentor) == FULL ? "nobody ruled this mentor out" : "this mentor was ruled out by name";
    }

    @Override
    public Spoken spoken(Answer mentee, Answer mentor, String topic, UnaryOperator<String> words) {
        return Spoken.NOTHING;
    }
}
