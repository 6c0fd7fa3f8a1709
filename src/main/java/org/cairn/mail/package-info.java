/** Letters: written in Markdown, frozen in the outbox by the step that wants them, sent once. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.cairn.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
