package org.cairn.mentorship;

import java.time.LocalDate;
import org.cairn.kernel.Refusal;

/** A pause must end on a day that lies ahead. */
public final class PauseIsOver extends Refusal {

    PauseIsOver(LocalDate until) {
        super(until + " is not ahead of us. Please choose a later day.");
    }
}
