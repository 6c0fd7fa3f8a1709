package org.cairn.engine.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Code that no diagram of Cairn may reach; it counts who does. A bean, a class with a static method, and a delegate. */
@Component("canary")
public class Canary implements JavaDelegate {

    private static final AtomicInteger REACHED = new AtomicInteger();

    @Override
    public void execute(DelegateExecution execution) {
        sing();
    }

    public String sing() {
        REACHED.incrementAndGet();
        return "sung";
    }

    public static int reached() {
        return REACHED.get();
    }
}
