package org.cairn.checkin;

import java.time.Instant;

/** What a pair is asked next, and when. */
public record NextAsk(Kind kind, Instant due) {}
