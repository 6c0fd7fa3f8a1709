/** What mentorship-check.bpmn calls and shows, and who starts it at night. */
@NamedInterface("mentorshipcheck")
@NullMarked
package org.cairn.processes.mentorshipcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
