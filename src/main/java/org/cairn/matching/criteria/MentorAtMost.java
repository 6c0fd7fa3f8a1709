package org.cairn.matching.criteria;

import java.util.function.UnaryOperator;

/** The mentor's number is at most the mentee's. Answers that are no numbers are not compared. */
record MentorAtMost() implements Comparison {

    @Override
    public Answer ofMentee(Person mentee, String question) {
        return Nearest.numeric(mentee.answer(question));
    }

    @Override
    public Answer ofMentor(Person mentor, String question) {
        return Nearest.numeric(mentor.answer(question));
    }

    @Override
    public int share(Answer mentee, Answer mentor) {
        return Nearest.number(mentor).compareTo(Nearest.number(mentee)) <= 0 ? FULL : 0;
    }

    @Override
    public String sentence(Answer mentee, Answer mentor, UnaryOperator<String> words) {
        String numbers = mentor.only() + " for the mentor, " + mentee.only() + " for the mentee";
        return share(mentee, mentor) == FULL
                ? "at most as wanted (" + numbers + ")"
                : "more than wanted (" + numbers + ")";
    }

    @Override
    public Spoken spoken(Answer mentee, Answer mentor, String topic, UnaryOperator<String> words) {
        return new Spoken(
                "You hoped for at most " + mentee.only() + ", and {partner} said " + mentor.only() + " (" + topic
                        + ").",
                "{partner} hoped for at most " + mentee.only() + ", and you said " + mentor.only() + " (" + topic
                        + ").");
    }
}
