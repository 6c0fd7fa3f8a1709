package org.cairn.web.matching;

import org.cairn.kernel.Refusal;
import org.cairn.program.ProgramYear;

/** A year is closed, so there are no pairs in it that could still be made. */
final class NothingIsMatched extends Refusal {

    NothingIsMatched(ProgramYear year) {
        super(year.programName() + " " + year.label() + " is closed, and nobody is matched in it any more.");
    }
}
