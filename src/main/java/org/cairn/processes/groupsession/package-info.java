/** What group-session.bpmn calls, hears and shows, and the letters about sessions. */
@NullMarked
package org.cairn.processes.groupsession;

import org.jspecify.annotations.NullMarked;
