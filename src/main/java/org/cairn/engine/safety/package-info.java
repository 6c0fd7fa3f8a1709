/**
 * What keeps a diagram, a table or a filter from running code: expressions reach the steps of the program and nothing
 * else, there are no scripts and no classes, and a deployment that cannot work is refused.
 */
@NullMarked
package org.cairn.engine.safety;

import org.jspecify.annotations.NullMarked;
