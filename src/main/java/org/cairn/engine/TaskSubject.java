package org.cairn.engine;

import java.util.Set;
import org.cairn.kernel.EmailAddress;

/**
 * Whom a task is about.
 *
 * @param words for a line in a list of tasks: “Ana Lee with Dr. Kia Okafor”. Never kept in the engine
 * @param people the addresses of everybody it is about: whoever has an account with one of them decides nothing here
 */
public record TaskSubject(String words, Set<EmailAddress> people) {

    /** The task is about nobody. */
    public static final TaskSubject NOBODY = new TaskSubject("", Set.of());

    public TaskSubject {
        people = Set.copyOf(people);
    }
}
