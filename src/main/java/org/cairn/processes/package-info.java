/** What ties the program's words to its diagrams: a package a diagram, with its steps, its signals and its tasks. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "program",
            "participant",
            "form",
            "mail",
            "mail :: calendar",
            "engine",
            "engine::door",
            "signup",
            "group",
            "session",
            "mentorship",
            "matching",
            "checkin",
            "concern",
            "yearend",
            "formlink",
            "report"
        })
@NullMarked
package org.cairn.processes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
