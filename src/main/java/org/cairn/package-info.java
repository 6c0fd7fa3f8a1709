/** Cairn, from the outside: the main class and what all modules share at run time. */
@NullMarked
package org.cairn;

import org.jspecify.annotations.NullMarked;
