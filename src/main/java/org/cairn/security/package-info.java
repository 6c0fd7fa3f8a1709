/** Who may come in: logins, sessions, and the rules for every address Cairn answers. */
@NullMarked
package org.cairn.security;

import org.jspecify.annotations.NullMarked;
