package org.cairn.processes.groupsession;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.form.FormDesk;
import org.cairn.session.GroupSession;
import org.cairn.session.Guest;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** What a session was worth to those who came, without their names. */
@Component
class Feedback {

    /** With fewer, those who lead could tell who wrote what. */
    private static final int ENOUGH = 5;

    private final FormDesk forms;

    Feedback(FormDesk forms) {
        this.forms = forms;
    }

    /**
     * How many answered, the mean from 1 to 5, and what they wrote in no order that tells who; empty if too few.
     *
     * @param readers who reads it; what they said themselves is left out, for they know it
     */
    Optional<Map<String, Object>> of(GroupSession session, Collection<SignUpId> readers) {
        List<Guest> answered = session.guests().stream()
                .filter(guest -> guest.worth() != null && !readers.contains(guest.signUp()))
                .toList();
        if (answered.size() < ENOUGH) {
            return Optional.empty();
        }
        double mean = answered.stream()
                .mapToInt(guest -> Objects.requireNonNull(guest.worth()))
                .average()
                .orElseThrow();
        return Optional.of(
                Map.of("answers", answered.size(), "mean", Math.round(mean * 10) / 10.0, "words", words(answered)));
    }

    private List<String> words(List<Guest> answered) {
        return answered.stream()
                .map(Guest::feedback)
                .filter(Objects::nonNull)
                .flatMap(id -> forms.kept(id).stream())
                .flatMap(answers -> Stream.ofNullable(answers.get("words")))
                .map(text -> text.toString().strip())
                .filter(text -> !text.isEmpty())
                .sorted()
                .toList();
    }
}
