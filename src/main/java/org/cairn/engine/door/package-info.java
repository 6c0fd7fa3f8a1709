/** The guarded side of the engine: accounts, its web applications, its REST interface. */
@NamedInterface("door")
@NullMarked
package org.cairn.engine.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
