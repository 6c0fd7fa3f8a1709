package org.cairn.mail;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes letters in and knows what became of them. */
@Service
public class MailDesk {

    /**
     * Freezes the letter and puts it into the outbox, in the caller's transaction. The same key again changes nothing.
     *
     * @return the letter's id: the first one's if the key is known
     * @throws UnknownLetter if there is no such letter
     * @throws LetterUnreadable if the letter cannot be written from this model
     */
    public UUID queue(LetterOrder order) {
        throw new UnsupportedOperationException("follows");
    }

    /** The letter as it would look, sent to nobody. */
    public Preview preview(String letter, Map<String, Object> model) {
        throw new UnsupportedOperationException("follows");
    }

    /** Checks that a letter's text can be read at all, before it is deployed. */
    public void check(String letter, String text) {
        throw new UnsupportedOperationException("follows");
    }
}
