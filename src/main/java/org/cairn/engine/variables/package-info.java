/** What goes into the engine and what comes out of it, as plain Java. */
@NullMarked
package org.cairn.engine.variables;

import org.jspecify.annotations.NullMarked;
