/** What happened in a rehearsal, and how often. */
@NullMarked
package org.cairn.rehearsal.diary;

import org.jspecify.annotations.NullMarked;
