package org.cairn.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;

/**
 * One time that a pair was asked how it goes.
 *
 * @param number within its kind and mentorship, from 1
 * @param mentorAsked whether the mentor was asked as well; the mentee always is
 * @param closed whether nobody waits for an answer any more
 * @param verdict what the program made of it; null while it is open
 * @param reason why, in the words of the decision table; null while it is open
 */
public record CheckIn(
        CheckInId id,
        MentorshipId mentorship,
        Kind kind,
        int number,
        LocalDate openedOn,
        boolean mentorAsked,
        boolean closed,
        @Nullable Verdict verdict,
        @Nullable String reason,
        List<CheckInAnswer> answers) {

    /** What the member in that role answered. */
    public Optional<CheckInAnswer> answer(Role role) {
        return answers.stream().filter(answer -> answer.role() == role).findFirst();
    }

    /** Whether the member in that role was asked. */
    public boolean asked(Role role) {
        return role == Role.MENTEE || mentorAsked;
    }

    /** Whether the member in that role was asked, and nobody waits for the answer any more. */
    public boolean silent(Role role) {
        return asked(role)
                && closed
                && answer(role).filter(answer -> !answer.late()).isEmpty();
    }

    /** The same, without the answers that came at that time or later. */
    public CheckIn before(Instant time) {
        return new CheckIn(
                id,
                mentorship,
                kind,
                number,
                openedOn,
                mentorAsked,
                closed,
                verdict,
                reason,
                answers.stream()
                        .filter(answer -> answer.reply().answeredAt().isBefore(time))
                        .toList());
    }

    /** How often the two have met since they were asked before: of two numbers the greater one. */
    public int meetings() {
        return kind == Kind.FIRST_CONTACT
                ? 0 // the first check-in counts from the introduction
                : answers.stream().mapToInt(CheckInAnswer::meetings).max().orElse(0);
    }
}
