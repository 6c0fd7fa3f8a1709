package org.cairn.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task that waits, as its form would show it now. Without an assignee it waits for a group. */
public record OpenTask(
        String taskId,
        String name,
        String form,
        String formJson,
        Map<String, Object> values,
        String businessKey,
        @Nullable String assignee,
        @Nullable Instant due) {}
