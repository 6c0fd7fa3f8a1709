/** Programs and their years. Every date of a year is computed here. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.cairn.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
