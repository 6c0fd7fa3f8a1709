/** What undeliverable-letter.bpmn calls, hears and shows. */
@NullMarked
package org.cairn.processes.undeliverableletter;

import org.jspecify.annotations.NullMarked;
