package org.cairn.matching.criteria;

import java.util.Map;
import java.util.UUID;

/**
 * Somebody in the market, as the criteria see them.
 *
 * @param answers by question key, as the sign-up holds them
 */
public record Person(UUID id, String name, String email, Map<String, Object> answers) {

    Answer answer(String question) {
        return Answer.of(answers.get(question));
    }
}
