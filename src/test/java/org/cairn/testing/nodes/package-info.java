/** Several machines that run Cairn on one database, with a clock that all of them share, a front and a mail server. */
@NullMarked
package org.cairn.testing.nodes;

import org.jspecify.annotations.NullMarked;
