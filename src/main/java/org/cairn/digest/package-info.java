/** What coordinators are told of their open tasks, on the morning of a working day. */
@ApplicationModule(allowedDependencies = {"kernel", "program", "mail", "engine", "engine::door"})
@NullMarked
package org.cairn.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
