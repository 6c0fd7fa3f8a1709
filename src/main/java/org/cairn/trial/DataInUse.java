package org.cairn.trial;

import java.nio.file.Path;

/** Another Cairn runs on the same data. */
final class DataInUse extends IllegalStateException {

    DataInUse(Path folder) {
        super("The data in " + folder + " are in use: Cairn is already running on them. Stop it first, or give this one"
                + " a folder of its own with --cairn.data=FOLDER.");
    }
}
