package org.cairn.engine.setup;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * Records everything but what belongs to a task alone: the reading matter of coordinators, which may hold people's
 * words and must vanish with the task.
 */
final class ProgramHistory extends AbstractHistoryLevel {

    /** The engine refuses to run a database under another level than the one it was made with. */
    static final String NAME = "program";

    private static final int ID = 17;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        boolean ofTask = entity instanceof VariableInstanceEntity variable && variable.getTaskId() != null;
        return !ofTask && HistoryLevel.HISTORY_LEVEL_FULL.isHistoryEventProduced(type, entity);
    }
}
