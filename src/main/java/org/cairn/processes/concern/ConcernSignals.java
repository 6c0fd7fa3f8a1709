package org.cairn.processes.concern;

import java.util.Map;
import org.cairn.concern.ConcernDecided;
import org.cairn.concern.ConcernRaised;
import org.cairn.engine.ProcessDesk;
import org.cairn.engine.TaskDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells concern.bpmn what has happened. Tasks are done by what is decided on the concern's own page. */
@Component
class ConcernSignals {

    private final ProcessDesk processes;
    private final TaskDesk tasks;

    ConcernSignals(ProcessDesk processes, TaskDesk tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    @EventListener
    void on(ConcernRaised raised) {
        processes.start(
                "concern",
                raised.id().toString(),
                Map.of(
                        "concernId", raised.id().toString(),
                        "programYearId", raised.year().toString()));
    }

    @EventListener
    void on(ConcernDecided decided) {
        tasks.about(decided.id().toString()).forEach(task -> tasks.complete(task.taskId(), Map.of(), decided.by()));
        processes.announce("concern.decided", decided.id().toString(), Map.of());
    }
}
