package org.cairn.web.people;

import java.util.List;
import java.util.Map;
import org.cairn.participant.Contact;

/** What is on file about a person, as far as the reader coordinates their programs. */
public record OnFile(Contact contact, List<InYear> signUps) {

    /**
     * A sign-up.
     *
     * @param standing where the person stands, in words
     * @param reason why it is on hold; empty if it is not, or for no reason but a day
     * @param confirmed whether anybody has shown to own the address
     * @param answers rows of a question and its answer
     * @param pairs in which the person is or was, the oldest first
     * @param history what happened, the latest first
     */
    public record InYear(
            String id,
            String year,
            String role,
            List<String> standing,
            String reason,
            boolean confirmed,
            List<Map<String, Object>> answers,
            List<Pair> pairs,
            List<Event> history) {}

    /** A pair in which the person is or was. */
    public record Pair(String id, String names) {}

    /**
     * Something that happened.
     *
     * @param late whether an answer came when nothing waited for it any more
     * @param answers rows of a question and its answer, words for coordinators only included
     */
    public record Event(String day, String words, boolean late, List<Map<String, Object>> answers) {}
}
