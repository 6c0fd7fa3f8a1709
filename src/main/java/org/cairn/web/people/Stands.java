package org.cairn.web.people;

/** One way in which somebody stands, in words. */
record Stands(Standing standing, String words) {}
