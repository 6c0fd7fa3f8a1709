/** What sign-up.bpmn calls, hears and shows. */
@NullMarked
package org.cairn.processes.signup;

import org.jspecify.annotations.NullMarked;
