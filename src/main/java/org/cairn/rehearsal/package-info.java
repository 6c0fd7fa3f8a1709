/**
 * Plays a whole program year on the real diagrams, forms, letters and database, with simulated people, on a clock that
 * jumps from one date to the next, in a machine of its own.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "engine",
            "mail",
            "formlink",
            "form",
            "digest",
            "group",
            "processes :: erasure",
            "processes :: mentorshipcheck"
        })
@NullMarked
package org.cairn.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
