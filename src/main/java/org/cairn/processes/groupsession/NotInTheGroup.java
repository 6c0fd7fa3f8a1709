package org.cairn.processes.groupsession;

import org.cairn.kernel.Refusal;

/** Somebody who is in the group no more, or leads it no more, wants to do something for it. */
final class NotInTheGroup extends Refusal {

    NotInTheGroup() {
        super("You are not in this group any more, or do not lead it, so this was not done.");
    }
}
