/** What makes a first try easy: a database of its own, a mailbox instead of a mail server, a sample year. */
@ApplicationModule
@NullMarked
package org.cairn.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
