/** The sessions of a year in groups: what is planned, and when each group meets. */
@NullMarked
package org.cairn.web.sessions;

import org.jspecify.annotations.NullMarked;
