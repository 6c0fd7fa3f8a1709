/** Refuses a deployment that cannot work, and says which element must change and how. */
@NullMarked
package org.cairn.engine.deployment;

import org.jspecify.annotations.NullMarked;
