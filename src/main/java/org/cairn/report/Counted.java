package org.cairn.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.participant.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Which answers count so far. They are counted in the order in which they came, and never fewer than {@value
 * FewAnswers#LEAST} people's at once: whoever has kept an older report finds by subtraction what that many people said
 * together, and nobody's answer. What has been counted once stays counted.
 */
final class Counted {

    /** What somebody answered, and when. */
    interface Came {

        ParticipantId who();

        Instant at();

        /** Tells apart what came in the same moment. */
        UUID submission();
    }

    private Counted() {}

    /**
     * While more is expected, the last full group is held back, so that enough people are left for the rest to be counted
     * when the answers are complete. What comes after that waits for its group.
     *
     * @param came in any order
     * @param complete the moment up to which everything counts; null while it has not come
     */
    static <A extends Came> List<A> of(List<A> came, @Nullable Instant complete) {
        List<A> inOrder = came.stream()
                .sorted(Comparator.comparing(Came::at).thenComparing(Came::submission))
                .toList();
        if (complete == null) {
            return inOrder.subList(0, beforeTheLastGroup(inOrder));
        }
        List<A> inTime = inOrder.stream()
                .takeWhile(answer -> !answer.at().isAfter(complete))
                .toList();
        int counted = FewAnswers.enough(inTime.stream().map(Came::who).toList()) ? inTime.size() : 0;
        for (int end = group(inOrder, counted); end > 0; end = group(inOrder, counted)) {
            counted = end;
        }
        return inOrder.subList(0, counted);
    }

    private static int beforeTheLastGroup(List<? extends Came> inOrder) {
        int before = 0;
        int last = 0;
        for (int end = group(inOrder, 0); end > 0; end = group(inOrder, last)) {
            before = last;
            last = end;
        }
        return before;
    }

    /** Where the group ends that begins there; 0 if it is not full. */
    private static int group(List<? extends Came> inOrder, int from) {
        Set<ParticipantId> people = new HashSet<>();
        for (int i = from; i < inOrder.size(); i++) {
            people.add(inOrder.get(i).who());
            if (people.size() == FewAnswers.LEAST) {
                return i + 1;
            }
        }
        return 0;
    }
}
