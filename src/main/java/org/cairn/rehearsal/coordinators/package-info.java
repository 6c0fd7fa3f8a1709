/** The simulated coordinators of a rehearsal, who work the task list over Tasklist's own interface. */
@NullMarked
package org.cairn.rehearsal.coordinators;

import org.jspecify.annotations.NullMarked;
