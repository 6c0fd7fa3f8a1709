/** What follow-up.bpmn calls and shows. */
@NullMarked
package org.cairn.processes.followup;

import org.jspecify.annotations.NullMarked;
