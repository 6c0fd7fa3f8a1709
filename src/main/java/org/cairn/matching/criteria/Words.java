package org.cairn.matching.criteria;

/** How questions and answers are called. */
public interface Words {

    /** A short name for a question. */
    String question(String question);

    /** The words of an answer to a question. */
    String answer(String question, String value);

    /** The sentences that the question's author wrote for the two, with {@code {answers}} and {@code {it}}. */
    default Spoken told(String question) {
        return Spoken.NOTHING;
    }

    /** Splits {@code applicationsAndInterviews} into words. */
    static String split(String id) {
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < id.length(); index++) {
            char letter = id.charAt(index);
            boolean begins = Character.isUpperCase(letter)
                    && index > 0
                    && Character.isLowerCase(id.charAt(index - 1))
                    && !id.contains(" ");
            words.append(begins ? " " + Character.toLowerCase(letter) : letter);
        }
        return words.toString();
    }
}
