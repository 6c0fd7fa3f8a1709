/** What group-year.bpmn calls and hears. */
@NullMarked
package org.cairn.processes.groupyear;

import org.jspecify.annotations.NullMarked;
