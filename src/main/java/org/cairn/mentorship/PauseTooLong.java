package org.cairn.mentorship;

import java.time.LocalDate;
import org.cairn.kernel.InWords;
import org.cairn.kernel.Refusal;

/** A pause must end while the two still have time together. */
public final class PauseTooLong extends Refusal {

    PauseTooLong(LocalDate ends) {
        super("Your time together ends on " + InWords.dayAndYear(ends) + ". Please choose a day before.");
    }
}
