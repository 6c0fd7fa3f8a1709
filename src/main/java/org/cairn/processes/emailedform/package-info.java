/** What emailed-form.bpmn calls. */
@NullMarked
package org.cairn.processes.emailedform;

import org.jspecify.annotations.NullMarked;
