package org.cairn.group;

import org.cairn.kernel.Refusal;

/** A group cannot meet at a time that nobody in it has named. */
public final class NotTheirTime extends Refusal {

    NotTheirTime() {
        super("Nobody in this group has named that time. Choose one of those in the list.");
    }
}
