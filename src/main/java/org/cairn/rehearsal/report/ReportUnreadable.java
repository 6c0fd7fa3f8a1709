package org.cairn.rehearsal.report;

import java.nio.file.Path;
import org.cairn.kernel.Refusal;

/** An earlier report that cannot be compared with. */
final class ReportUnreadable extends Refusal {

    private static final long serialVersionUID = 1L;

    ReportUnreadable(Path report) {
        super(report + " is no report.json of a rehearsal.");
    }
}
