/** The best pairs of a market, with the proof that they are; plain Java that knows neither people nor databases. */
@NamedInterface("solver")
@NullMarked
package org.cairn.matching.solver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
