package org.cairn.group;

import org.cairn.kernel.Refusal;

/** Whoever is in a group is not placed in another: people are not moved once they were told. */
public final class AlreadyPlaced extends Refusal {

    AlreadyPlaced(int number) {
        super("This person is in group " + number + " already. People are not moved once they were told.");
    }
}
