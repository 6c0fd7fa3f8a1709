/** A browser without script, as simulated people use it. */
@NullMarked
package org.cairn.rehearsal.browser;

import org.jspecify.annotations.NullMarked;
