package org.cairn.engine;

import java.time.Instant;

/** An answer to a task is hoped for on another day than before. */
public record TaskPostponed(String taskId, Instant due) {}
