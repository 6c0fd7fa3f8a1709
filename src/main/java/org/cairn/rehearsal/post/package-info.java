/** The mail of a rehearsal, as it lies in mailboxes. */
@NullMarked
package org.cairn.rehearsal.post;

import org.jspecify.annotations.NullMarked;
