package org.cairn.program;

import java.time.Instant;

/** When somebody who was asked is reminded, reminded again, and waited for no longer. */
public record PatienceDates(Instant remindAt, Instant remindAgainAt, Instant patienceEnds) {}
