package org.cairn.checkin;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How somebody says that a mentorship feels, the best first. */
public enum Feeling {
    GREAT,
    GOOD,
    MIXED,
    BAD;

    /** What the answer of a form means; nothing if it was left out. */
    static Optional<Feeling> of(@Nullable Object answer) {
        return Arrays.stream(values())
                .filter(feeling -> feeling.name().equalsIgnoreCase(String.valueOf(answer)))
                .findFirst();
    }
}
