/** What pairing.bpmn calls, hears and shows. */
@NullMarked
package org.cairn.processes.pairing;

import org.jspecify.annotations.NullMarked;
