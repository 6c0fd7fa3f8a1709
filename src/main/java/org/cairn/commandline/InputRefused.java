package org.cairn.commandline;

import java.nio.file.Path;
import org.cairn.kernel.Refusal;

/** What was handed over cannot be worked with. The sentence names the place and what was expected there. */
final class InputRefused extends Refusal {

    InputRefused(String sentence) {
        super(sentence);
    }

    InputRefused(Path file, String sentence) {
        super(file + ": " + sentence);
    }

    InputRefused(Path file, long row, String column, String sentence) {
        super(file + ", row " + row + ", column " + column + ": " + sentence);
    }
}
