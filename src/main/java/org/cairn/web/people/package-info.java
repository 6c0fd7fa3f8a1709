/** The coordinators' pages on which they find the people of their programs, and read what is on file about one. */
@NullMarked
package org.cairn.web.people;

import org.jspecify.annotations.NullMarked;
