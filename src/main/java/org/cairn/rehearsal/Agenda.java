package org.cairn.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Who does what when. What is to be done at the same time is done in the order of the names. */
final class Agenda {

    private record Act(Instant at, String who, long number, Runnable deed) {}

    private final PriorityQueue<Act> acts = new PriorityQueue<>(
            Comparator.comparing(Act::at).thenComparing(Act::who).thenComparing(Act::number));
    private long number;

    void add(Instant at, String who, Runnable deed) {
        acts.add(new Act(at, who, number++, deed));
    }

    Optional<Instant> next() {
        return Optional.ofNullable(acts.peek()).map(Act::at);
    }

    /** @return whether something was to be done by then */
    boolean doWhatIsDue(Instant now) {
        boolean any = false;
        while (!acts.isEmpty() && !acts.peek().at().isAfter(now)) {
            acts.remove().deed().run();
            any = true;
        }
        return any;
    }
}
