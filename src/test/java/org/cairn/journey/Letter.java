package org.cairn.journey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A letter as it lies in somebody's mailbox.
 *
 * @param name which letter it is, such as {@code check-in-mentee}
 * @param text subject, words and links
 * @param certificate whether a certificate of mentoring came with it
 * @param questions what it asks, as things stood when it came
 */
record Letter(
        Instant at,
        Person to,
        String name,
        String subject,
        String text,
        boolean certificate,
        List<Question> questions) {

    /**
     * Something that a letter asks.
     *
     * @param id of the form, as it stands in the address of its page
     * @param form which form it is
     * @param link the address in the letter
     * @param paced whether it could wait for a letter of the week
     * @param open whether nobody had answered it yet
     */
    record Question(UUID id, String form, String link, boolean paced, boolean open) {}

    boolean asks() {
        return !questions.isEmpty();
    }

    /** Whether it asks what can wait. */
    boolean paced() {
        return questions.stream().anyMatch(Question::paced);
    }

    boolean reminds() {
        return name.endsWith("-reminder");
    }

    @Override
    public String toString() {
        return at.toString().substring(0, 10) + " " + to + ": " + name;
    }
}
