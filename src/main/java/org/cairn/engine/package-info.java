/**
 * The door to the process engine, and the only package that imports it: starts and wakes processes, completes tasks,
 * decides tables, keeps the deployed forms and letters.
 */
@ApplicationModule(allowedDependencies = {"kernel", "form", "mail"})
@NullMarked
package org.cairn.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
