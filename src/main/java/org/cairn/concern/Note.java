package org.cairn.concern;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a handler wrote down; {@code words} are null if they cannot be opened. */
public record Note(String who, Instant at, @Nullable String words) {}
