/** The groups of a program year, as coordinators form them. */
@NullMarked
package org.cairn.web.groups;

import org.jspecify.annotations.NullMarked;
