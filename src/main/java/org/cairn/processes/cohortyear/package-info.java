/** What cohort-year.bpmn calls. */
@NullMarked
package org.cairn.processes.cohortyear;

import org.jspecify.annotations.NullMarked;
