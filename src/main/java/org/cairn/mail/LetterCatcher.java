package org.cairn.mail;

/** Takes every letter that would go to a mail server. Where there is one, nothing is sent to anybody. */
@FunctionalInterface
public interface LetterCatcher {

    /**
     * A letter is sent.
     *
     * @param message the whole message as a mail server would get it (RFC 5322)
     */
    void caught(byte[] message);
}
