/** The diagrams on a bare engine, whose steps do nothing but answer what Cairn's have answered before. */
@NullMarked
package org.cairn.journey.bare;

import org.jspecify.annotations.NullMarked;
