/** What mentorship.bpmn calls and hears. */
@NamedInterface("mentorship")
@NullMarked
package org.cairn.processes.mentorship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
