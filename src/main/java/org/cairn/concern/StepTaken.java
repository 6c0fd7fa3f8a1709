package org.cairn.concern;

import java.time.Instant;

/** One thing that was done about a concern; {@code who} is a user's id, empty for the program itself. */
public record StepTaken(String who, Instant at, Step what) {}
