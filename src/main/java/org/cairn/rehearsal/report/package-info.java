/** What came of a rehearsal, for people and for programs. */
@NullMarked
package org.cairn.rehearsal.report;

import org.jspecify.annotations.NullMarked;
