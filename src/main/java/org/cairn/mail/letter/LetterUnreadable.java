package org.cairn.mail.letter;

import org.cairn.kernel.Refusal;

/** A letter's text cannot be turned into mail. The sentence names the letter, the trouble and the remedy. */
public final class LetterUnreadable extends Refusal {

    LetterUnreadable(String letter, String trouble) {
        super("Letter “" + letter + "”: " + trouble);
    }
}
