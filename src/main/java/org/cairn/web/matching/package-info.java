/** What a matching round found, for coordinators: how good the pairs are, why, and what another decision would cost. */
@NullMarked
package org.cairn.web.matching;

import org.jspecify.annotations.NullMarked;
