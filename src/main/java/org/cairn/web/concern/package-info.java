/** The form on which people say in confidence that something is wrong, and the page on which those who may read it act. */
@NullMarked
package org.cairn.web.concern;

import org.jspecify.annotations.NullMarked;
