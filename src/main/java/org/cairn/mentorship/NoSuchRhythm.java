package org.cairn.mentorship;

import java.time.Period;
import org.cairn.kernel.InWords;
import org.cairn.kernel.Refusal;

/** A pair wants to be asked more or less often than its program asks anybody. */
public final class NoSuchRhythm extends Refusal {

    NoSuchRhythm(Period shortest, Period longest) {
        super("The program asks pairs at most " + InWords.every(shortest) + " and at least " + InWords.every(longest)
                + ".");
    }
}
