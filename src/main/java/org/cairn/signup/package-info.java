/** One person's sign-up for one program year, from the first letter to the place in the market. */
@ApplicationModule(allowedDependencies = {"kernel", "program", "participant", "form"})
@NullMarked
package org.cairn.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
