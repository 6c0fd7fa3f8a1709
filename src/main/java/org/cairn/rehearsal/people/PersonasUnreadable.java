package org.cairn.rehearsal.people;

import org.cairn.kernel.Refusal;

/** A file of personas that cannot be read. */
public final class PersonasUnreadable extends Refusal {

    private static final long serialVersionUID = 1L;

    PersonasUnreadable(String sentence) {
        super(sentence);
    }
}
