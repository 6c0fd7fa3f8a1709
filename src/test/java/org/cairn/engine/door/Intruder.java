package org.cairn.engine.door;

import java.util.concurrent.atomic.AtomicInteger;

/** What an expression reaches when it can run code. */
public final class Intruder {

    /** An expression that runs code in the server: it counts one up here. */
    static final String EXPRESSION =
            "${''.getClass().forName('org.cairn.engine.door.Intruder').getMethod('enter').invoke(null)}";

    private static final AtomicInteger ENTERED = new AtomicInteger();

    private Intruder() {}

    /** Called by nobody but an expression. */
    public static String enter() {
        return "entered " + ENTERED.incrementAndGet();
    }

    static int entered() {
        return ENTERED.get();
    }
}
