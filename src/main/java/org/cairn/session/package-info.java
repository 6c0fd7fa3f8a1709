/** The sessions of groups: what is planned, when each takes place, who comes, and what they thought of it. */
@ApplicationModule(allowedDependencies = {"kernel", "program", "form", "signup", "group"})
@NullMarked
package org.cairn.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
