package org.cairn.processes.matchround;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.matching.AnswerWords;
import org.cairn.processes.AnswerSheet;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;

/** How the sign-up forms call the answers that a match speaks of. */
@Component
class SignUpFormWords implements AnswerWords {

    private final AnswerSheet answers;

    SignUpFormWords(AnswerSheet answers) {
        this.answers = answers;
    }

    /** The labels of a form are whole questions; a sentence begins better with the key, split into words. */
    @Override
    public String question(String program, String question) {
        return question.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    @Override
    public String answer(String program, String question, String value) {
        for (Role role : List.of(Role.MENTEE, Role.MENTOR)) {
            String words = answers.answer(role, Map.of(question, value), question);
            if (!words.isEmpty() && !words.equals(value)) {
                return words;
            }
        }
        return value;
    }

    @Override
    public String toMentee(String program, String question) {
        return answers.property(Role.MENTEE, question, "toMentee");
    }

    @Override
    public String toMentor(String program, String question) {
        return answers.property(Role.MENTEE, question, "toMentor");
    }
}
