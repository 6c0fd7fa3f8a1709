/** The public pages on which people sign up. */
@NullMarked
package org.cairn.web.signup;

import org.jspecify.annotations.NullMarked;
