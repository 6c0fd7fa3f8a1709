/** What mentorship-check.bpmn calls and shows, and who starts it at night. */
@NullMarked
package org.cairn.processes.mentorshipcheck;

import org.jspecify.annotations.NullMarked;
