/** What concern.bpmn calls and hears, and who may read what people tell in confidence. */
@NullMarked
package org.cairn.processes.concern;

import org.jspecify.annotations.NullMarked;
