/** Words that every module speaks. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.cairn.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
