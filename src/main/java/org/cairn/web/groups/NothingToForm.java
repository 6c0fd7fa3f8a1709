package org.cairn.web.groups;

import org.cairn.kernel.Unknown;
import org.cairn.program.ProgramYear;

/** No groups have been searched for in this year. */
final class NothingToForm extends Unknown {

    NothingToForm(ProgramYear year) {
        super("There are no groups in " + year.programName() + " " + year.label() + " yet.");
    }
}
