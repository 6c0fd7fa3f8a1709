package org.cairn.trial;

import org.cairn.kernel.Unknown;

/** The letter was written so long ago that its words are no longer kept. */
final class WordsForgotten extends Unknown {

    WordsForgotten() {
        super("The words of this letter are no longer kept.");
    }
}
