/** The page of a participant, who has no account: what comes next, and what can be done about it. */
@NullMarked
package org.cairn.web.personal;

import org.jspecify.annotations.NullMarked;
