package org.cairn.engine.safety;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What the engine itself offers to an expression, and what of it may be asked: the same that {@link Guard} lets pass. */
public final class Guarded {

    private static final Map<String, Class<?>> KEPT =
            Map.of("execution", DelegateExecution.class, "task", DelegateTask.class);

    private Guarded() {}

    /** Whether the name is that of something that the engine keeps for itself. */
    public static boolean isKept(String name) {
        return KEPT.containsKey(name);
    }

    /** Whether an expression may ask for the member. */
    public static boolean allows(String name, String member) {
        return KEPT.containsKey(name) && Reach.allows(KEPT.get(name), member);
    }

    /** Whether there is a function of that name. */
    public static boolean isFunction(String name) {
        return SafeExpressions.FUNCTIONS.contains(name);
    }
}
