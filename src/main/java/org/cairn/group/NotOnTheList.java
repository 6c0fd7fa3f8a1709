package org.cairn.group;

import org.cairn.kernel.Refusal;

/** Only those are placed who are part of the program's year and in no group. */
public final class NotOnTheList extends Refusal {

    NotOnTheList() {
        super("This person is not on the list of those who wait for a group.");
    }
}
