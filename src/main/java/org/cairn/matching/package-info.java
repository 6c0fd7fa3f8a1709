/** Who fits whom: criteria, eligibility, rounds of proposals and what becomes of each, always with its reasons. */
@ApplicationModule(
        allowedDependencies = {"kernel", "program", "participant", "signup", "signup :: intake", "mentorship"})
@NullMarked
package org.cairn.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
