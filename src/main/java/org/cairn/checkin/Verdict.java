package org.cairn.checkin;

import java.util.Arrays;
import java.util.Optional;

/** What the program makes of a check-in. */
public enum Verdict {
    /** Nothing has to be done. */
    FINE("fine"),
    /** The mentor is asked as well the next time. */
    WATCH("watch"),
    /** A coordinator looks after the pair. */
    FOLLOW_UP("followUp");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As the decision table writes it. */
    public String word() {
        return word;
    }

    /** @throws UnknownVerdict if the decision table says something else */
    static Verdict of(String word) {
        Optional<Verdict> known = Arrays.stream(values())
                .filter(verdict -> verdict.word.equals(word))
                .findFirst();
        return known.orElseThrow(() -> new UnknownVerdict(word));
    }
}
