/**
 * The forms of tasks and start events: what is asked, what is read beside it, and that nothing enters the engine
 * unchecked, whoever answers.
 */
@NullMarked
package org.cairn.engine.forms;

import org.jspecify.annotations.NullMarked;
