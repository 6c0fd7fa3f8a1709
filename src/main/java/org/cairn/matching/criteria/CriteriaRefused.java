package org.cairn.matching.criteria;

import org.cairn.kernel.Refusal;

/** A row of the table of criteria cannot work. The sentence names the row and the remedy. */
public final class CriteriaRefused extends Refusal {

    CriteriaRefused(int row, String what) {
        super("Row " + row + " of the matching criteria: " + what);
    }
}
