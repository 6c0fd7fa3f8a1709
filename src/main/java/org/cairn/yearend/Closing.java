package org.cairn.yearend;

import java.util.Map;
import java.util.Optional;
import org.cairn.form.Reply;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;

/**
 * The last words about a mentorship.
 *
 * @param words what each said when it ended
 * @param outcomes what each said a year later
 */
public record Closing(MentorshipId mentorship, Map<Role, Reply> words, Map<Role, Reply> outcomes) {

    /** Whether the member in that role would like to be matched anew; nothing if that was not answered. */
    public Optional<Boolean> matchedAnew(Role role) {
        return Optional.ofNullable(words.get(role))
                .map(reply -> reply.choices().get("anew"))
                .map("yes"::equals);
    }
}
