/** Appointments as mail programs know them: a letter brings them into the recipient's calendar. */
@NamedInterface("calendar")
@NullMarked
package org.cairn.mail.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
