/** The report of a program year: a page with pictures, the same as tables, and the tables as files. */
@NullMarked
package org.cairn.web.report;

import org.jspecify.annotations.NullMarked;
