package org.cairn.engine.setup;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.retry.RetryOperations;

/**
 * Runs what people do in Tasklist again when it collided with somebody else's. Around the transaction, so that each try
 * begins a fresh one; inside a transaction of Cairn's own the retries do nothing.
 */
final class CollisionRetry extends CommandInterceptor {

    static final Set<Class<?>> OF_PEOPLE = Set.of(
            SubmitTaskFormCmd.class,
            SubmitStartFormCmd.class,
            CompleteTaskCmd.class,
            ResolveTaskCmd.class,
            DelegateTaskCmd.class,
            ClaimTaskCmd.class,
            AssignTaskCmd.class);

    private final RetryOperations retries;

    CollisionRetry(RetryOperations retries) {
        this.retries = retries;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!OF_PEOPLE.contains(command.getClass())) {
            return next.execute(command);
        }
        return retries.execute(attempt -> next.execute(command));
    }
}
