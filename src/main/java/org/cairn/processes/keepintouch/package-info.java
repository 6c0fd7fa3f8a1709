/** What keep-in-touch.bpmn calls and hears. */
@NullMarked
package org.cairn.processes.keepintouch;

import org.jspecify.annotations.NullMarked;
