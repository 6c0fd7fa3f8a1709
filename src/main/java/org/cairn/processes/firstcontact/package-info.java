/** What first-contact.bpmn calls. */
@NullMarked
package org.cairn.processes.firstcontact;

import org.jspecify.annotations.NullMarked;
