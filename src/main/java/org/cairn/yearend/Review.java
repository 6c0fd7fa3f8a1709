package org.cairn.yearend;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cairn.form.Reply;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;

/**
 * What both say a year was worth.
 *
 * @param number of the year of the mentorship
 * @param closedAt from when on nobody waited for an answer any more; null while somebody does
 */
public record Review(
        ReviewId id,
        MentorshipId mentorship,
        int number,
        Instant openedAt,
        @Nullable Instant closedAt,
        Map<Role, Reply> answers) {

    /** Whether nobody waits for an answer any more. */
    public boolean closed() {
        return closedAt != null;
    }

    /** What the member in that role answered. */
    public Optional<Reply> answer(Role role) {
        return Optional.ofNullable(answers.get(role));
    }
}
