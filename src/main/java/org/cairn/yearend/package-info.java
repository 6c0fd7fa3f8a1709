/** The end of a year: what it was worth, whether the two go on, and their last words. */
@ApplicationModule(allowedDependencies = {"kernel", "program", "participant", "signup", "mentorship", "form"})
@NullMarked
package org.cairn.yearend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
