package org.cairn.web.people;

import org.cairn.kernel.Unknown;

/** Somebody is not asked this, or not any more. */
final class QuestionOver extends Unknown {

    QuestionOver() {
        super("This question is not open any more: it has been answered, or an answer is not needed.");
    }
}
