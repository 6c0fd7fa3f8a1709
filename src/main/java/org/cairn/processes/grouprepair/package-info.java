/** What group-repair.bpmn calls, hears and shows. */
@NullMarked
package org.cairn.processes.grouprepair;

import org.jspecify.annotations.NullMarked;
