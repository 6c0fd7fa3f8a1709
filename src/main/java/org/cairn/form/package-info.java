/** Reads a {@code .form}, decides what is visible, checks answers and writes HTML; knows no engine. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.cairn.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
