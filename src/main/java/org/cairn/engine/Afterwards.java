package org.cairn.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a diagram come to rest before it hears what its own step has brought about: at the end of the transaction, and
 * still in it. An engine that is told in the middle of a step would end the very path that it walks.
 */
final class Afterwards implements TransactionSynchronization {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private Afterwards() {}

    /** Does it now, or, in the middle of a step, when the engine has come to rest. */
    static void run(Runnable work) {
        if (Context.getCommandContext() == null) {
            work.run();
        } else {
            ofThisTransaction().waiting.add(work);
        }
    }

    private static Afterwards ofThisTransaction() {
        Afterwards known = (Afterwards) TransactionSynchronizationManager.getResource(Afterwards.class);
        if (known != null) {
            return known;
        }
        Afterwards fresh = new Afterwards();
        TransactionSynchronizationManager.bindResource(Afterwards.class, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /** What is brought about meanwhile waits its turn in the same queue. */
    @Override
    public void beforeCommit(boolean readOnly) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(Afterwards.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(Afterwards.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Afterwards.class);
    }
}
