/** A mentorship from its introduction to its farewell. */
@ApplicationModule(allowedDependencies = {"kernel", "program", "participant", "signup"})
@NullMarked
package org.cairn.mentorship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
