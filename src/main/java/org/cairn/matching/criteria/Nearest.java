package org.cairn.matching.criteria;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/**
 * The nearer two numbers, the better: the same is a full share, each further step a smaller one (1/2, 1/3, …). Answers
 * that are no numbers are not compared.
 */
record Nearest() implements Comparison {

    /** From here on it is worth telling the two. */
    private static final int CLOSE = FULL / 2;

    @Override
    public Answer ofMentee(Person mentee, String question) {
        return numeric(mentee.answer(question));
    }

    @Override
    public Answer ofMentor(Person mentor, String question) {
        return numeric(mentor.answer(question));
    }

    @Override
    public int share(Answer mentee, Answer mentor) {
        double apart = number(mentee).subtract(number(mentor)).abs().doubleValue();
        return (int) (FULL / (1 + apart));
    }

    @Override
    public String sentence(Answer mentee, Answer mentor, UnaryOperator<String> words) {
        BigDecimal apart = number(mentee).subtract(number(mentor)).abs().stripTrailingZeros();
        return apart.signum() == 0
                ? "the same for both (" + mentee.only() + ")"
                : apart.toPlainString() + " apart (mentee " + mentee.only() + ", mentor " + mentor.only() + ")";
    }

    @Override
    public Spoken spoken(Answer mentee, Answer mentor, String topic, UnaryOperator<String> words) {
        if (share(mentee, mentor) == FULL) {
            return Spoken.both("You both said " + mentee.only() + " (" + topic + ").");
        }
        return share(mentee, mentor) < CLOSE
                ? Spoken.NOTHING
                : new Spoken(
                        "You said " + mentee.only() + " and {partner} " + mentor.only() + ", which is close (" + topic
                                + ").",
                        "{partner} said " + mentee.only() + " and you " + mentor.only() + ", which is close (" + topic
                                + ").");
    }

    /** The answer if it is one number, else a blank one. */
    static Answer numeric(Answer answer) {
        return answer.number().isPresent() ? answer : Answer.BLANK;
    }

    static BigDecimal number(Answer answer) {
        return answer.number().orElseThrow();
    }
}
