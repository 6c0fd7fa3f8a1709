package org.cairn.processes;

import java.util.List;
import org.cairn.engine.SealedForm;
import org.springframework.stereotype.Component;

/** What somebody says of themselves at sign-up, of their mentor in the review, of a session of their group, or in
 * confidence, stays with Cairn. */
@Component
class SealedAnswers implements SealedForm {

    private static final List<String> BEGINNINGS = List.of("signUp", "review", "outcomes", "concern", "session");

    @Override
    public boolean seals(String form) {
        return BEGINNINGS.stream().anyMatch(form::startsWith);
    }
}
