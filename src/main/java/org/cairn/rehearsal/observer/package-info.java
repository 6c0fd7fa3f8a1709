/** Looks at what came of a rehearsal and believes nobody: it reads the mail, the database and the answers of the pages. */
@NullMarked
package org.cairn.rehearsal.observer;

import org.jspecify.annotations.NullMarked;
