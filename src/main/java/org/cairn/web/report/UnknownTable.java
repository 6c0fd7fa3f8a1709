package org.cairn.web.report;

import org.cairn.kernel.Unknown;

/** A report has no table of that name. */
final class UnknownTable extends Unknown {

    UnknownTable(String name) {
        super("The report has no table “" + name + "”.");
    }
}
