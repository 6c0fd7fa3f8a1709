/** What erasure.bpmn calls, hears and shows, and what is forgotten by itself when its time is over. */
@NamedInterface("erasure")
@NullMarked
package org.cairn.processes.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
