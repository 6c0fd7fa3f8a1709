/** Reads what a Postfix on this machine has taken, from its log and its queue. */
@NullMarked
package org.cairn.mail.postfix;

import org.jspecify.annotations.NullMarked;
