/** Sign-ups that come as a file: what an earlier form of the program has exported. */
@NamedInterface("intake")
@NullMarked
package org.cairn.signup.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
