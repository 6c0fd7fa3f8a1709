/**
 * What people see in a browser: the frame of every page, the public pages and the coordinators' pages. It sits on top of
 * the house and may know everything below it; nothing knows it.
 */
@NullMarked
package org.cairn.web;

import org.jspecify.annotations.NullMarked;
