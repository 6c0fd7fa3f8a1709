package org.cairn.web.signup;

import org.cairn.kernel.Unknown;

/** No program has this name. */
final class UnknownProgram extends Unknown {

    UnknownProgram(String program) {
        super("There is no program “" + program + "” here.");
    }
}
