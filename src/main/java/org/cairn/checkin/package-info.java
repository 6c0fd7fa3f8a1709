/** How it goes for a pair: what both are asked, what the program makes of it, and who looks after them. */
@ApplicationModule(allowedDependencies = {"kernel", "program", "participant", "signup", "mentorship", "form"})
@NullMarked
package org.cairn.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
