/** What year-end-review.bpmn calls. */
@NullMarked
package org.cairn.processes.yearendreview;

import org.jspecify.annotations.NullMarked;
