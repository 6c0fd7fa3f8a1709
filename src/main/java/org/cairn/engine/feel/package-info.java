/** The FEEL of tables and forms, as far as it comes to an end. */
@NullMarked
package org.cairn.engine.feel;

import org.jspecify.annotations.NullMarked;
