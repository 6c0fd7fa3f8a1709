/** Something is wrong, and somebody says so: who told it, who has to read it by when, and what came of it; its words are sealed. */
@ApplicationModule(allowedDependencies = {"kernel", "program", "participant", "signup", "mentorship"})
@NullMarked
package org.cairn.concern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
