package org.cairn.rehearsal.post;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cairn.mail.LetterCatcher;

/** Every mailbox of a rehearsal. */
public final class Mailboxes implements LetterCatcher {

    private final Clock clock;
    private final List<Letter> letters = new ArrayList<>();
    private int brought;

    /** @param clock when letters come */
    public Mailboxes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void caught(byte[] message) {
        letters.add(new Letter(letters.size() + 1, clock.instant(), message));
    }

    /** Every letter that has come, the first one first. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** How many have come. */
    public int count() {
        return letters.size();
    }

    /** Those that have come since the last time. */
    public List<Letter> bring() {
        List<Letter> fresh = List.copyOf(letters.subList(brought, letters.size()));
        brought = letters.size();
        return fresh;
    }
}
