/** Forms that reach a person by letter: personal links, their pages, and what comes back. */
@ApplicationModule(allowedDependencies = {"kernel", "program", "participant", "form", "mail", "engine"})
@NullMarked
package org.cairn.formlink;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
