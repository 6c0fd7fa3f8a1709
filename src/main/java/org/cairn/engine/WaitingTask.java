package org.cairn.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands in somebody's list.
 *
 * @param name what is to be done: “Vet mentor”
 * @param about whom it is about, in the words of {@link TaskSubject}; empty if it is about nobody
 * @param since when it came up
 * @param due when it should be done; null if it has no date
 */
public record WaitingTask(String taskId, String name, String about, Instant since, @Nullable Instant due) {}
