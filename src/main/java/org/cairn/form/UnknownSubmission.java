package org.cairn.form;

import org.cairn.kernel.Unknown;

/** No submission is recorded under that id. */
public final class UnknownSubmission extends Unknown {

    UnknownSubmission(SubmissionId id) {
        super("No submission " + id + " is recorded.");
    }
}
