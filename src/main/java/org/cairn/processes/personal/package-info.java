/** What people without an account do from their own page: with their mentorships, and with their address. */
@NamedInterface("personal")
@NullMarked
package org.cairn.processes.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
