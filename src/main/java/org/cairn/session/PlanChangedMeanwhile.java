package org.cairn.session;

import org.cairn.kernel.Refusal;

/** Somebody else has changed the plan since it was looked at. */
public final class PlanChangedMeanwhile extends Refusal {

    PlanChangedMeanwhile() {
        super("Somebody else has changed the sessions in the meantime. What you wrote is still here; below it stands"
                + " what they wrote. Save again to keep yours.");
    }
}
