package org.cairn.engine.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step during whose first run other things happen. */
public class LongStep implements JavaDelegate {

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final AtomicReference<Runnable> MEANWHILE = new AtomicReference<>();

    /** Counts anew, and does this during the next run. */
    public static void meanwhile(Runnable other) {
        RUNS.set(0);
        MEANWHILE.set(other);
    }

    public static int runs() {
        return RUNS.get();
    }

    @Override
    public void execute(DelegateExecution execution) {
        RUNS.incrementAndGet();
        Runnable other = MEANWHILE.getAndSet(null);
        if (other != null) {
            other.run();
        }
    }
}
