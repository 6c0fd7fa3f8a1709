package org.cairn.testing.nodes;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cairn.Cairn;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Cairn as it runs in production, but for its clock, in a machine of its own. */
final class Node {

    private static final int LOOKS = 20; // milliseconds from one look at the clock to the next

    private Node() {}

    /** @param arguments the file of the clock, then settings */
    public static void main(String[] arguments) {
        SharedClock clock = new SharedClock(Path.of(arguments[0]));
        ClockUtil.offset(clock.ahead().toMillis());
        Executors.newSingleThreadScheduledExecutor(Machine::daemon)
                .scheduleWithFixedDelay(
                        () -> ClockUtil.offset(clock.ahead().toMillis()), LOOKS, LOOKS, TimeUnit.MILLISECONDS);
        ApplicationContextInitializer<GenericApplicationContext> ours =
                context -> context.registerBean("sharedClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        var context = new SpringApplicationBuilder(Cairn.class)
                .initializers(ours)
                .run(Arrays.copyOfRange(arguments, 1, arguments.length));
        System.out.println(Machine.UP + context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
