package org.cairn.engine.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.engine.JobFailed;
import org.cairn.engine.TaskAsked;
import org.cairn.engine.TaskClaimed;
import org.cairn.engine.TaskGone;
import org.cairn.engine.TaskReleased;
import org.cairn.engine.TaskReminded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what the engine announces. */
@Component
public class Heard {

    private final List<Object> events = new CopyOnWriteArrayList<>();

    @EventListener({
        TaskAsked.class,
        TaskGone.class,
        TaskReminded.class,
        TaskClaimed.class,
        TaskReleased.class,
        JobFailed.class
    })
    void hear(Object event) {
        events.add(event);
    }

    /** What was heard of a kind, in order. */
    public <E> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
