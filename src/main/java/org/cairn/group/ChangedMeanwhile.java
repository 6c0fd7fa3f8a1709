package org.cairn.group;

import org.cairn.kernel.Refusal;

/** Somebody else has changed the groups since they were looked at. */
public final class ChangedMeanwhile extends Refusal {

    ChangedMeanwhile() {
        super(
                "Somebody else has changed the groups in the meantime, so this was not done. Here is how they stand now.");
    }
}
