package org.cairn.processes.personal;

import java.time.LocalDate;
import org.cairn.kernel.InWords;
import org.cairn.kernel.Refusal;

/** Somebody would come back to a group when it meets no more. */
final class PauseBeyondTheYear extends Refusal {

    private static final long serialVersionUID = 1L;

    PauseBeyondTheYear(LocalDate ends) {
        super("Your group meets until " + InWords.dayAndYear(ends)
                + ". Please choose a day before, or leave the program on your page.");
    }
}
