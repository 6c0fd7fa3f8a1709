/** What sign-up answers say about two people: comparisons, weights and rules, and the sentence for each. */
@NamedInterface("criteria")
@NullMarked
package org.cairn.matching.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
