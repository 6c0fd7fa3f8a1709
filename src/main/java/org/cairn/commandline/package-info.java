/**
 * Cairn without the rest of Cairn: pairs and groups from a spreadsheet's export, with no server, no database and no Spring. Whatever
 * a small market does not need is not loaded: the start counts.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "form",
            "engine",
            "rehearsal",
            "rehearsal :: people",
            "signup",
            "signup :: intake",
            "matching :: criteria",
            "matching :: groups",
            "matching :: solver"
        })
@NullMarked
package org.cairn.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
