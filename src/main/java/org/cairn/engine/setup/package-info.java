/** How the engine is set up: its tables, its transactions with everybody else's, its history. */
@NullMarked
package org.cairn.engine.setup;

import org.jspecify.annotations.NullMarked;
