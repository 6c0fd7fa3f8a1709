/** The coordinators' pages on which they see the pairs of a year, end one, and ask for a matching round. */
@NullMarked
package org.cairn.web.mentorship;

import org.jspecify.annotations.NullMarked;
