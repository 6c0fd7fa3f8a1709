package org.cairn.digest;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cairn.engine.WaitingTask;
import org.cairn.kernel.InWords;
import org.cairn.kernel.OneLine;

/**
 * What is new and what is late among open tasks. What is both is late.
 *
 * @param told up to when its reader knows
 * @param zone where the program is
 * @param home where people reach this installation
 */
record Digest(List<WaitingTask> open, Instant told, Instant now, ZoneId zone, URI home) {

    /** Of one kind so many are named; who has more of them looks into Tasklist. */
    private static final int NAMED = 20;

    Digest {
        open = List.copyOf(open);
    }

    /** As the letter speaks of it. */
    Map<String, Object> model() {
        List<WaitingTask> late = those(this::late);
        List<WaitingTask> fresh = those(task -> !late(task) && fresh(task));
        int others = open.size() - late.size() - fresh.size();
        return Map.of(
                "digest",
                Map.of(
                        "late", byKind(late),
                        "lateCount", late.size(),
                        "new", byKind(fresh),
                        "newCount", fresh.size(),
                        "otherCount", others,
                        "account", home + "/coordinator/account"),
                "link",
                home + "/camunda/app/tasklist/default/");
    }

    private List<WaitingTask> those(Predicate<WaitingTask> which) {
        return open.stream().filter(which).toList();
    }

    private boolean late(WaitingTask task) {
        return task.due() != null && task.due().isBefore(now);
    }

    private boolean fresh(WaitingTask task) {
        return task.since().isAfter(told);
    }

    private List<Map<String, Object>> byKind(List<WaitingTask> tasks) {
        Map<String, List<Map<String, Object>>> kinds = new LinkedHashMap<>();
        tasks.forEach(task ->
                kinds.computeIfAbsent(task.name(), kind -> new ArrayList<>()).add(line(task)));
        return kinds.entrySet().stream()
                .map(kind -> kind(kind.getKey(), kind.getValue()))
                .toList();
    }

    private static Map<String, Object> kind(String name, List<Map<String, Object>> lines) {
        List<Map<String, Object>> named = lines.stream().limit(NAMED).toList();
        return Map.of("name", name, "count", lines.size(), "tasks", named, "more", lines.size() - named.size());
    }

    private Map<String, Object> line(WaitingTask task) {
        Map<String, Object> line = new HashMap<>();
        line.put("about", task.about().isEmpty() ? task.name() : OneLine.unlinked(task.about()));
        line.put("link", home + "/coordinator/tasks/" + task.taskId());
        line.put("dueOn", task.due() == null ? "" : day(task.due()));
        return line;
    }

    private String day(Instant at) {
        return InWords.day(at.atZone(zone).toLocalDate());
    }
}
