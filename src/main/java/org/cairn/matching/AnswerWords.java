package org.cairn.matching;

/** How questions and answers are called in the sign-up forms. Without one, ids are split into words. */
public interface AnswerWords {

    /** A short name of a question for the beginning of a sentence: “help”, “specialties”. */
    String question(String program, String question);

    /** The words of an option: “Twin Cities” for {@code twinCities}. */
    String answer(String program, String question, String value);
}
