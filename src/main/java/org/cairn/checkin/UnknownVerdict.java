package org.cairn.checkin;

import org.cairn.kernel.Unknown;

/** The decision table says what nobody understands. */
public final class UnknownVerdict extends Unknown {

    UnknownVerdict(String word) {
        super("A check-in is judged fine, watch or followUp; the table says “" + word + "”.");
    }
}
