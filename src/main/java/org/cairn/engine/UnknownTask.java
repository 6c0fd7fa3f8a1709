package org.cairn.engine;

import org.cairn.kernel.Unknown;

/** The task is completed, cancelled or never was. */
public final class UnknownTask extends Unknown {

    public UnknownTask(String taskId) {
        super("There is no open task " + taskId + ". It may have been completed in the meantime.");
    }
}
