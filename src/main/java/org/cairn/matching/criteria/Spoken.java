package org.cairn.matching.criteria;

import java.util.List;
import org.cairn.kernel.InWords;

/**
 * What the two are told of something that speaks for them; {@code {partner}} stands for the other one. Empty: there is
 * nothing to tell.
 *
 * @param toMentor may be told before the mentor has said yes, so it names no place
 */
public record Spoken(String toMentee, String toMentor) {

    static final Spoken NOTHING = new Spoken("", "");

    /** The sentences with the answers in their place: {@code {answers}}, and {@code {it}} for “it”, “both”, “all of it”. */
    Spoken about(List<String> answers) {
        return new Spoken(filled(toMentee, answers), filled(toMentor, answers));
    }

    private static String filled(String sentence, List<String> answers) {
        String it =
                switch (answers.size()) {
                    case 1 -> "it";
                    case 2 -> "both";
                    default -> "all of it";
                };
        return sentence.replace("{it}", it)
                .replace(
                        "{answers}",
                        InWords.all(answers.stream().map(InWords::within).toList()));
    }

    static Spoken both(String sentence) {
        return new Spoken(sentence, sentence);
    }
}
