package org.cairn.matching;

/** How questions and answers are called in the sign-up forms. Without one, ids are split into words. */
public interface AnswerWords {

    /** A short name of a question for the beginning of a sentence: “help”, “specialties”. */
    String question(String program, String question);

    /** The words of an option: “Twin Cities” for {@code twinCities}. */
    String answer(String program, String question, String value);

    /**
     * How the mentee is told what speaks for the two in a question: a sentence with {@code {answers}}, {@code {it}} and
     * {@code {partner}}. Empty: in the words of the comparison.
     */
    default String toMentee(String program, String question) {
        return "";
    }

    /** How the mentor is told, also before a yes; {@code {partner}} begins a sentence. */
    default String toMentor(String program, String question) {
        return "";
    }
}
