package org.cairn.matching.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param question what the mentee was asked
 * @param other what the mentor was asked
 * @param hard whether a pair that has no share of it is impossible
 * @param onlyIfAsked the question by which the mentee asks for it to count; null if it always counts
 */
record Criterion(
        String question, String other, Comparison comparison, int weight, boolean hard, @Nullable String onlyIfAsked) {

    /** What the mentee brings to it: blank too if it would count only when asked for, and she did not. */
    Answer ofMentee(Person mentee) {
        boolean counts = onlyIfAsked == null || mentee.answer(onlyIfAsked).yes();
        return counts ? comparison.ofMentee(mentee, question) : Answer.BLANK;
    }

    Answer ofMentor(Person mentor) {
        return comparison.ofMentor(mentor, other);
    }

    boolean confidential() {
        return onlyIfAsked != null;
    }

    /** What the two are told: in the words that the question's author wrote for it, if any; nothing in confidence. */
    Spoken spoken(Answer mentee, Answer mentor, Words words) {
        if (confidential() || comparison.share(mentee, mentor) == 0) {
            return Spoken.NOTHING;
        }
        Spoken authored = words.told(question);
        List<String> met = comparison.met(mentee, mentor);
        return authored.equals(Spoken.NOTHING) || met.isEmpty()
                ? comparison.spoken(mentee, mentor, words.question(question), value -> words.answer(question, value))
                : authored.about(
                        met.stream().map(value -> words.answer(question, value)).toList());
    }

    String sentence(Answer mentee, Answer mentor, Words words) {
        String name = words.question(question);
        return Character.toUpperCase(name.charAt(0))
                + name.substring(1)
                + ": "
                + comparison.sentence(mentee, mentor, value -> words.answer(question, value));
    }
}
