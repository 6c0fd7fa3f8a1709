/** The people of the programs and how they are reached: one address is one person. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.cairn.participant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
