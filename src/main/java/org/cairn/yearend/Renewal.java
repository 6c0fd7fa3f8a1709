package org.cairn.yearend;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.form.Reply;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whether two people would like to go on for another year.
 *
 * @param number of the year that would end
 * @param decision what came of it; null while it is open
 */
public record Renewal(
        RenewalId id,
        MentorshipId mentorship,
        int number,
        Instant openedAt,
        @Nullable Decision decision,
        Map<Role, Reply> answers) {

    /** What the member in that role answered. */
    public Optional<Reply> answer(Role role) {
        return Optional.ofNullable(answers.get(role));
    }

    /** Whether one of the two would rather not. */
    boolean declined() {
        return answers.values().stream()
                .anyMatch(reply -> !"yes".equals(reply.choices().get("goOn")));
    }

    /** How often the two would like to be asked: of two wishes the calmer one. */
    Period rhythm(Period present) {
        return answers.values().stream()
                .flatMap(reply -> wish(reply.choices().get("rhythm")))
                .max((one, other) -> Long.compare(days(one), days(other)))
                .orElse(present);
    }

    private static Stream<Period> wish(@Nullable Object answer) {
        try {
            return answer == null ? Stream.empty() : Stream.of(Period.parse(answer.toString()));
        } catch (DateTimeException asBefore) {
            return Stream.empty();
        }
    }

    private static long days(Period period) {
        return period.toTotalMonths() * 31 + period.getDays();
    }
}
