package org.cairn.yearend;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cairn.form.Reply;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;

/**
 * What both say a year was worth.
 *
 * @param number of the year of the mentorship
 * @param closed whether nobody waits for an answer any more
 */
public record Review(
        ReviewId id, MentorshipId mentorship, int number, Instant openedAt, boolean closed, Map<Role, Reply> answers) {

    /** What the member in that role answered. */
    public Optional<Reply> answer(Role role) {
        return Optional.ofNullable(answers.get(role));
    }
}
