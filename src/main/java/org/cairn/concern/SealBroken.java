package org.cairn.concern;

import org.cairn.kernel.Refusal;

/** What was sealed cannot be opened: with another key, because somebody has changed it, or because it is gone. */
public final class SealBroken extends Refusal {

    private SealBroken(String sentence) {
        super(sentence);
    }

    static SealBroken otherKey() {
        return new SealBroken(
                "These words were sealed with another key than the one Cairn has now. Ask an admin to put the"
                        + " key of that time into cairn.concern.key, behind the present one and a comma.");
    }

    static SealBroken erased() {
        return new SealBroken(
                "Whoever told this has been forgotten since, at their own wish or because their time here is"
                        + " long over, and what they wrote with them.");
    }

    static SealBroken changed() {
        return new SealBroken(
                "These words have been changed in the database since they were sealed, so they are not shown."
                        + " Ask an admin to look for them in a backup.");
    }
}
