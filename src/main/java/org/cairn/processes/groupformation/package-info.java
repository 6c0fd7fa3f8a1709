/** What group-formation.bpmn calls, hears and shows. */
@NullMarked
package org.cairn.processes.groupformation;

import org.jspecify.annotations.NullMarked;
