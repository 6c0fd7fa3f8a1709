package org.cairn.processes.personal;

import org.cairn.kernel.Refusal;

/** The program has written to several new addresses for one person already today. */
final class TooManyAddresses extends Refusal {

    TooManyAddresses() {
        super(
                "We have written to several new addresses for you already. Please look for one of those letters, or try again"
                        + " tomorrow.");
    }
}
