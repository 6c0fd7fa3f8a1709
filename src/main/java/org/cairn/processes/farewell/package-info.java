/** What farewell.bpmn calls and shows. */
@NullMarked
package org.cairn.processes.farewell;

import org.jspecify.annotations.NullMarked;
