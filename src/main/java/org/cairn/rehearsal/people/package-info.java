/** The simulated people of a rehearsal, who act only as people can. */
@NamedInterface("people")
@NullMarked
package org.cairn.rehearsal.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
