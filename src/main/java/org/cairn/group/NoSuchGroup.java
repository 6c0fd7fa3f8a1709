package org.cairn.group;

import org.cairn.kernel.Refusal;

/** There are fewer groups than that. */
public final class NoSuchGroup extends Refusal {

    NoSuchGroup(int number, int groups) {
        super("There is no group " + number + ": the groups are 1 to " + groups + ".");
    }
}
