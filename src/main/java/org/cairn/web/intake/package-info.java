/** The coordinators' pages on which sign-ups are imported from a file. */
@NullMarked
package org.cairn.web.intake;

import org.jspecify.annotations.NullMarked;
