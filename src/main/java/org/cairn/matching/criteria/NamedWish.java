package org.cairn.matching.criteria;

import java.util.List;
import java.util.function.UnaryOperator;

/** The mentee wished for this mentor by name or address. */
record NamedWish() implements Comparison {

    @Override
    public Answer ofMentor(Person mentor, String question) {
        return named(mentor);
    }

    @Override
    public boolean byName() {
        return true;
    }

    @Override
    public int share(Answer mentee, Answer mentor) {
        return mentee.shared(mentor).isEmpty() ? 0 : FULL;
    }

    @Override
    public String sentence(Answer mentee, Answer mentor, UnaryOperator<String> words) {
        return share(mentee, mentor) == FULL ? "this mentor was wished for by name" : "somebody else was wished for";
    }

    @Override
    public Spoken spoken(Answer mentee, Answer mentor, String topic, UnaryOperator<String> words) {
        return new Spoken("You asked for {partner} by name.", "{partner} asked for you by name.");
    }

    static Answer named(Person person) {
        return Answer.of(List.of(person.name(), person.email()));
    }
}
