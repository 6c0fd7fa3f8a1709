package org.cairn.web.groups;

import org.cairn.kernel.Refusal;

/** Somebody was to be moved, and nobody was chosen. */
final class NobodyChosen extends Refusal {

    NobodyChosen() {
        super("Choose a person first, and then the group.");
    }
}
