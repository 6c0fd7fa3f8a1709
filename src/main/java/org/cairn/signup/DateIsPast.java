package org.cairn.signup;

import java.time.LocalDate;
import org.cairn.kernel.Refusal;

/** A day that must lie ahead is today or over. */
public final class DateIsPast extends Refusal {

    DateIsPast(LocalDate day) {
        super(day + " is not ahead of us. Please choose a later day.");
    }
}
