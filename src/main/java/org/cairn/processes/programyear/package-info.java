/** What program-year.bpmn calls, hears and shows. */
@NullMarked
package org.cairn.processes.programyear;

import org.jspecify.annotations.NullMarked;
