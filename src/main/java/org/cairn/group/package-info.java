/** The groups of a program year: how they are formed, who is in them, and when each of them meets. */
@ApplicationModule(allowedDependencies = {"kernel", "program", "participant", "form", "signup", "matching :: groups"})
@NullMarked
package org.cairn.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
