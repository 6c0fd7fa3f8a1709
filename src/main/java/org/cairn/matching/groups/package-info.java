/** Groups that everybody can live with, and what each is worth; plain Java that knows neither people nor databases. */
@NamedInterface("groups")
@NullMarked
package org.cairn.matching.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
