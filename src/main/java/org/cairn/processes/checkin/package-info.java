/** What check-in.bpmn calls, hears and shows. */
@NullMarked
package org.cairn.processes.checkin;

import org.jspecify.annotations.NullMarked;
