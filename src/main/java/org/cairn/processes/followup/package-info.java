/** What follow-up.bpmn calls and shows. */
@NamedInterface("followup")
@NullMarked
package org.cairn.processes.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
