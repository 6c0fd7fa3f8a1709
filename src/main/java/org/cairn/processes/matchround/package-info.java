/** What match-round.bpmn calls, and how matching reads the criteria table. */
@NullMarked
package org.cairn.processes.matchround;

import org.jspecify.annotations.NullMarked;
