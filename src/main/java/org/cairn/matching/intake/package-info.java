/** Pairs under way that come as a file: they join in the middle of their year, without an introduction. */
@NamedInterface("intake")
@NullMarked
package org.cairn.matching.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
