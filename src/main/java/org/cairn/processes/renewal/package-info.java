/** What renewal.bpmn calls and shows. */
@NullMarked
package org.cairn.processes.renewal;

import org.jspecify.annotations.NullMarked;
