/** The year in numbers: reads what the other modules know, and lets nothing out that points at one person. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "program",
            "participant",
            "form",
            "mail",
            "engine",
            "signup",
            "matching",
            "mentorship",
            "checkin",
            "yearend",
            "group",
            "session"
        })
@NullMarked
package org.cairn.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
