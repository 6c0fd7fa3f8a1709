/** What mentorship.bpmn calls and hears. */
@NullMarked
package org.cairn.processes.mentorship;

import org.jspecify.annotations.NullMarked;
