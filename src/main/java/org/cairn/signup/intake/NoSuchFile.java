package org.cairn.signup.intake;

import org.cairn.kernel.Unknown;

/** The uploaded file is not kept any longer. */
public final class NoSuchFile extends Unknown {

    NoSuchFile() {
        super("The uploaded file is no longer here: it was imported, or it has expired. Please upload it again.");
    }
}
